using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Memory;

namespace PolicyBot.Tests.Bot.Memory;

public sealed class RecentStorageTests
{
    private readonly SetClock _clock = new();
    private readonly RecentStorage _storage;

    public RecentStorageTests() => _storage = new RecentStorage(_clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_read_can_be_changed_without_changing_what_is_kept()
    {
        await WriteAsync("a", "one");

        var read = await ReadAsync("a");
        read!["value"] = "two";

        Assert.Equal("one", (await ReadAsync("a"))!["value"]);
    }

    [Fact]
    public async Task What_is_written_is_kept_as_it_was_then()
    {
        var list = new List<string> { "one" };
        await _storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Dictionary<string, object> { ["value"] = list } }, Token);

        list.Add("two");

        Assert.Equal(["one"], ((JArray)(await ReadAsync("a"))!["value"]).Select(value => (string?)value));
    }

    [Fact]
    public async Task Unknown_and_deleted_keys_are_left_out()
    {
        await WriteAsync("a", "one");
        await WriteAsync("b", "two");

        await _storage.DeleteAsync(["a", "c"], Token);

        Assert.Equal(["b"], (await _storage.ReadAsync(["a", "b", "c"], Token)).Keys);
    }

    [Fact]
    public async Task Thousands_of_conversations_with_long_ids_take_a_bounded_part_of_the_memory()
    {
        var longName = new string('x', 300);
        for (var i = 0; i < RecentStorage.Conversations + 100; i++)
            await WriteAsync($"{longName}{i}", $"{i}");

        Assert.Null(await ReadAsync($"{longName}99"));
        Assert.Equal("100", (await ReadAsync($"{longName}100"))!["value"]);
        _clock.Now += RecentStorage.Silence + TimeSpan.FromSeconds(1);
        Assert.Null(await ReadAsync($"{longName}{RecentStorage.Conversations}"));
    }

    private Task WriteAsync(string key, string value) =>
        _storage.WriteAsync(new Dictionary<string, object> { [key] = new Dictionary<string, object> { ["value"] = value } }, Token);

    private async Task<IDictionary<string, object>?> ReadAsync(string key) =>
        (await _storage.ReadAsync([key], Token)).TryGetValue(key, out var value) ? (IDictionary<string, object>)value : null;
}

using PolicyBot.BotFramework.Builder;

namespace PolicyBot.Tests.BotFramework.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_is_read_back_as_its_type_and_as_a_copy()
    {
        var note = new Note { Text = "a" };
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = note }, Token);
        note.Text = "changed";

        var read = await _storage.ReadAsync<Note>(["k", "absent"], Token);

        Assert.Equal("a", Assert.Single(read).Value.Text);
    }

    [Fact]
    public async Task A_second_writer_of_the_same_state_is_refused()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Note { Text = "a" } }, Token);
        var one = (await _storage.ReadAsync<Note>(["k"], Token))["k"];
        var other = (await _storage.ReadAsync<Note>(["k"], Token))["k"];
        one.Text = "one";
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = one }, Token);

        await Assert.ThrowsAsync<ArgumentException>(() => _storage.WriteAsync(new Dictionary<string, object> { ["k"] = other }, Token));

        Assert.Equal("one", (await _storage.ReadAsync<Note>(["k"], Token))["k"].Text);
    }

    [Fact]
    public async Task A_star_writes_whatever_the_state()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Note { Text = "a" } }, Token);
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Note { Text = "b", ETag = "*" } }, Token);

        Assert.Equal("b", (await _storage.ReadAsync<Note>(["k"], Token))["k"].Text);
    }

    [Fact]
    public async Task What_was_deleted_is_gone()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Note() }, Token);
        await _storage.DeleteAsync(["k", "absent"], Token);

        Assert.Empty(await _storage.ReadAsync(["k"], Token));
    }

    private sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}

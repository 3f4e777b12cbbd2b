using PolicyBot.Bot.Memory;

namespace PolicyBot.Tests.Bot.Memory;

public sealed class RecentItemsTests
{
    private readonly SetClock _clock = new();
    private readonly RecentItems<string> _items;

    public RecentItemsTests() => _items = new RecentItems<string>(3, TimeSpan.FromHours(1), _clock);

    [Fact]
    public void Makes_the_new_item_of_the_present_one()
    {
        _items.Update("a", before => before ?? "1");
        _items.Update("a", before => before + "2");

        Assert.Equal("12", _items.Find("a"));
        Assert.Null(_items.Find("A"));
    }

    [Fact]
    public void Forgets_what_nobody_wrote_for_a_while()
    {
        Write("a");
        _clock.Now += TimeSpan.FromMinutes(31);
        Write("b");
        _clock.Now += TimeSpan.FromMinutes(30);

        Assert.Null(_items.Find("a"));
        Assert.NotNull(_items.Find("b"));
    }

    [Fact]
    public void Makes_room_by_forgetting_what_was_written_longest_ago()
    {
        foreach (var key in (string[])["a", "b", "c", "a", "d"])
            Write(key);

        Assert.Null(_items.Find("b"));
        Assert.All((string[])["a", "c", "d"], key => Assert.NotNull(_items.Find(key)));
    }

    [Fact]
    public void Removes_what_is_there_and_nothing_else()
    {
        Write("a");
        Write("b");

        _items.Remove("a");
        _items.Remove("never there");

        Assert.Null(_items.Find("a"));
        Assert.NotNull(_items.Find("b"));
    }

    private void Write(string key) => _items.Update(key, _ => key);
}

using System.Net;
using Microsoft.Extensions.Time.Testing;
using PolicyBot.BotFramework.Connector.Authentication;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Authentication;

/// <summary>What happens to activities that come a second time.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task A_replayed_activity_is_refused_even_with_other_words()
    {
        await using var bot = await RegisteredBot.StartAsync();
        using var first = await bot.PostAsync(bot.ChannelToken(), activity => activity["id"] = "a1");

        using var again = await bot.PostAsync(bot.ChannelToken(), activity => activity["id"] = "a1");
        using var changed = await bot.PostAsync(bot.ChannelToken(), activity =>
        {
            activity["id"] = "a1";
            activity["text"] = "Bye";
        });
        using var next = await bot.PostAsync(bot.ChannelToken(), activity => activity["id"] = "a2");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.OK],
            [first.StatusCode, again.StatusCode, changed.StatusCode, next.StatusCode]);
        Assert.Equal(2, bot.Taken.Count);
        Assert.Equal(2, bot.Log.Lines.Count);
    }

    [Fact]
    public async Task An_activity_sent_many_times_at_once_is_served_once()
    {
        await using var bot = await RegisteredBot.StartAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.PostAsync(bot.ChannelToken(), activity => activity["id"] = "a1")));

        Assert.Single(bot.Taken);
        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_could_not_be_served_may_come_again()
    {
        var fails = true;
        await using var bot = await RegisteredBot.StartAsync((_, _) => fails ? throw new InvalidOperationException() : Task.CompletedTask);
        using var first = await bot.PostAsync(bot.ChannelToken(), activity => activity["id"] = "a1");

        fails = false;
        using var second = await bot.PostAsync(bot.ChannelToken(), activity => activity["id"] = "a1");

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public void A_message_that_was_edited_twice_is_new_each_time()
    {
        var seen = new SeenActivities(new FakeTimeProvider());
        var edited = new Activity("messageUpdate", id: "a1", timestamp: new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));

        Assert.True(seen.Add(edited));
        edited.Timestamp += TimeSpan.FromSeconds(9);
        Assert.True(seen.Add(edited));
        Assert.False(seen.Add(edited));
    }

    [Fact]
    public void Activities_are_remembered_as_long_as_a_token_may_be_valid()
    {
        var clock = new FakeTimeProvider();
        var seen = new SeenActivities(clock);
        seen.Add(new Activity("message", id: "a1"));

        clock.Advance(TimeSpan.FromMinutes(71));
        Assert.False(seen.Add(new Activity("message", id: "a1")));

        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(71));
            seen.Add(new Activity("message", id: $"b{i}"));
        }

        Assert.True(seen.Add(new Activity("message", id: "a1")));
    }

    [Fact]
    public void A_flood_does_not_make_it_remember_without_end()
    {
        var seen = new SeenActivities(new FakeTimeProvider());
        for (var i = 0; i <= 2 * SeenActivities.Remembered; i++)
            Assert.True(seen.Add(new Activity("message", id: $"a{i}")));

        Assert.False(seen.Add(new Activity("message", id: $"a{2 * SeenActivities.Remembered}")));
        Assert.True(seen.Add(new Activity("message", id: "a0")));
    }
}

using System.Net;
using System.Net.Http.Json;

namespace PolicyBot.Tests.Program.Http;

public sealed class MatchEndpointTests
{
    [Fact]
    public async Task Matches_words_and_profiles_and_refuses_the_rest()
    {
        await using var server = await RunningServer.StartAsync($"--PolicyBot:SeedsPath={Repository.PathOf("seeds")}");

        var words = await server.PostAsync("/api/match", new { text = "We spend 6 million yuan on R&D.", asOf = "2026-11-23" });
        var profile = await server.PostAsync("/api/match", new { profile = new { facts = new[] { new { fact = "rdSpend", value = 5_000_000 } } } });

        Assert.Equal("fits", Verdict(words));
        Assert.Equal("does-not-fit", Verdict(profile));
        foreach (var body in (object[])[new { }, new { text = "a", profile = new { } }, new { text = "a", asOf = "soon" }, new { profile = new { rdSpend = "much" } }])
        {
            using var response = await server.Client.PostAsJsonAsync("/api/match", body, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        static string? Verdict(System.Text.Json.JsonElement match) => match.GetProperty("measures").EnumerateArray()
            .Single(measure => measure.GetProperty("id").GetString() == "ai-rd-reward").GetProperty("verdict").GetString();
    }
}

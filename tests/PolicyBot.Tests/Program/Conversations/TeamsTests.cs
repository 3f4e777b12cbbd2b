using Microsoft.Extensions.DependencyInjection;
using System.Net;
using System.Net.Http.Json;
using PolicyBot.Bot.Feedback;
using PolicyBot.Tests.BotFramework.Integration;

namespace PolicyBot.Tests.Program.Conversations;

public sealed class TeamsTests
{
    private const string Question = "How long is the policy valid?";

    [Fact]
    public async Task An_answer_in_Teams_can_be_judged_and_the_judgement_is_kept_with_all_that_it_is_about()
    {
        await using var teams = await FakeChannel.StartAsync();
        await using var server = await RunningServer.StartAsync("--PolicyBot:PublicUrl=https://policies.example.com");

        await PostAsync(server, teams, new() { ["type"] = "message", ["text"] = Question });
        var number = teams.Calls.Count;
        var answer = teams.Calls.Last().Activity!;
        var body = await PostAsync(server, teams, new()
        {
            ["type"] = "invoke",
            ["name"] = "message/submitAction",
            ["replyToId"] = $"r{number}",
            ["value"] = new { actionName = "feedback", actionValue = new { reaction = "dislike", feedback = "{\"feedbackText\":\"Too long ago\"}" } },
        });

        Assert.Equal("{}", body);
        Assert.StartsWith(
            "https://policies.example.com/sources/",
            (string?)answer["entities"]!.Last!["citation"]![0]!["appearance"]!["url"], StringComparison.Ordinal);
        var kept = Assert.Single(await server.Services.GetRequiredService<IFeedbackStore>().LatestAsync(5, TestContext.Current.CancellationToken));
        Assert.Equal(("msteams", Reaction.Dislike, "Too long ago", Question), (kept.Channel, kept.Reaction, kept.Reason, kept.Question));
        Assert.Contains("seven years", kept.Answer, StringComparison.Ordinal);
        Assert.NotEmpty(kept.Citations);
        Assert.NotNull(kept.IndexVersion);
    }

    private static async Task<string> PostAsync(RunningServer server, FakeChannel teams, Dictionary<string, object?> fields)
    {
        var activity = new Dictionary<string, object?>(fields)
        {
            ["id"] = "q-1",
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.Url,
            ["conversation"] = new { id = "19:chat", conversationType = "personal", tenantId = "t" },
            ["from"] = new { id = "29:user", aadObjectId = "o" },
            ["recipient"] = new { id = "28:bot" },
        };
        using var response = await server.Client.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Answering;
using PolicyBot.Answers.Model;
using PolicyBot.Http;
using PolicyBot.Loading;

namespace PolicyBot.Tests.Program.Answering;

public sealed class PatientAnswererTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waits_until_the_documents_are_loaded()
    {
        await using var server = await RunningServer.StartUnreadyAsync();

        var answer = await server.Services.GetRequiredService<PatientAnswerer>().AnswerAsync(new Question("How long is the policy valid?"), Token);

        Assert.Equal(AnswerStatus.Answered, answer.Status);
    }

    [Fact]
    public async Task Gives_up_when_there_is_nothing_to_load()
    {
        using var empty = new TemporaryFolder();
        // The whole server would stop while it starts.
        await using var app = Server.Build(
            [$"--PolicyBot:SeedsPath={empty.Path}", $"--PolicyBot:DataPath={Path.Combine(empty.Path, "data")}", "--Logging:LogLevel:Default=None"]);
        await app.Services.GetRequiredService<AssistantService>().StartAsync(Token);

        await Assert.ThrowsAsync<NotReadyException>(
            () => app.Services.GetRequiredService<PatientAnswerer>().AnswerAsync(new Question("How long is the policy valid?"), Token));
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace PolicyBot.EndToEnd;

public sealed class ProgramTests
{
    [Fact]
    public async Task The_built_program_answers_about_the_seeds_and_shows_where_it_stands()
    {
        var token = TestContext.Current.CancellationToken;
        await using var program = await BuiltProgram.StartAsync(token);

        using var response = await program.Client.PostAsJsonAsync(
            "/api/ask", new { question = "How long is the Yiyang high-end electronic components policy valid?" }, token);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(token);

        Assert.Equal("answered", answer.GetProperty("status").GetString());
        Assert.Contains("five years", answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
        var citation = answer.GetProperty("citations")[0];
        var quote = citation.GetProperty("quote").GetString()!;
        int start = citation.GetProperty("start").GetInt32(), end = citation.GetProperty("end").GetInt32();

        var text = await program.Client.GetStringAsync($"/sources/{citation.GetProperty("documentId").GetString()}/text", token);
        Assert.Equal(quote, text[start..end]);

        var page = await program.Client.GetStringAsync(citation.GetProperty("url").GetString(), token);
        Assert.Contains($"id=\"s{start}-{end}\"", page, StringComparison.Ordinal);

        var home = await program.Client.GetStringAsync("/", token);
        Assert.Contains("<title>PolicyBot</title>", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_built_program_says_where_it_listens_and_what_it_knows_and_ends_when_it_is_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that one program can send to another.");
        var token = TestContext.Current.CancellationToken;
        await using var program = await BuiltProgram.StartAsync(token);

        var (exitCode, error) = await program.StopAsync(token);

        Assert.Equal(0, exitCode);
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains(lines, line => line.Contains(program.Client.BaseAddress!.OriginalString, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Ready with 6 documents", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_under_way_is_answered_before_the_program_ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that one program can send to another.");
        var token = TestContext.Current.CancellationToken;
        // A model that takes its time and then has nothing to say.
        using var model = new TcpListener(IPAddress.Loopback, 0);
        model.Start();
        await using var program = await BuiltProgram.StartAsync(token,
            ("PolicyBot__Chat__Provider", "openai"), ("PolicyBot__Chat__Model", "slow"), ("PolicyBot__Chat__Retries", "0"),
            ("PolicyBot__Chat__Endpoint", $"http://{model.LocalEndpoint}/v1"));

        var asking = program.Client.PostAsJsonAsync("/api/ask", new { question = "How long is the Yiyang high-end electronic components policy valid?" }, token);
        using var asked = await model.AcceptTcpClientAsync(token);
        var stopping = program.StopAsync(token);
        await Task.Delay(TimeSpan.FromSeconds(3), token);
        await asked.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), token);

        using var response = await asking;
        Assert.Equal("answered", (await response.Content.ReadFromJsonAsync<JsonElement>(token)).GetProperty("status").GetString());
        Assert.Equal(0, (await stopping).ExitCode);
    }
}

using System.Text.RegularExpressions;
using PolicyBot.Pages;

namespace PolicyBot.Tests.Program.Http;

public sealed partial class HomeTests
{
    [Fact]
    public async Task The_home_page_runs_no_script_but_the_programs_own_and_takes_styles_by_a_fresh_nonce()
    {
        await using var server = await RunningServer.StartAsync();

        var (first, firstPolicy) = await HomeAsync(server);
        var (second, secondPolicy) = await HomeAsync(server);

        Assert.Contains("script-src 'self';", firstPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", firstPolicy, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]*src=)|<style| style=| on[a-z]+=", first);
        if (Nonce().Match(firstPolicy) is { Success: true } nonce)
        {
            Assert.Contains($"nonce=\"{nonce.Groups[1].Value}\"", first, StringComparison.Ordinal);
            Assert.NotEqual(nonce.Value, Nonce().Match(secondPolicy).Value);
            Assert.NotEqual(first, second);
        }
        else
        {
            // Built without npm.
            Assert.Contains("id=\"ask\"", first, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_chat_page_has_its_nonce_in_one_place() =>
        Assert.Single(Regex.Matches(ChatPage.With("here-it-is"), "here-it-is"));

    [Fact]
    public async Task The_plain_page_stays_beside_the_chat()
    {
        await using var server = await RunningServer.StartAsync();

        var plain = await server.Client.GetStringAsync("/plain.html", TestContext.Current.CancellationToken);

        Assert.Contains("<form id=\"ask\">", plain, StringComparison.Ordinal);
    }

    private static async Task<(string Page, string Policy)> HomeAsync(RunningServer server)
    {
        using var response = await server.Client.GetAsync("/", TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();
}

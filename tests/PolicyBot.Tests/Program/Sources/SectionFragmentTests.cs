using System.Net;
using System.Text.Json;
using PolicyBot.Documents.Model;
using PolicyBot.Sources;

namespace PolicyBot.Tests.Program.Sources;

public sealed class SectionFragmentTests
{
    [Fact]
    public async Task Shows_the_cited_words_marked_in_their_section_and_nothing_of_the_others()
    {
        await using var server = await RunningServer.StartAsync();
        var citation = await CitationAsync(server);

        var fragment = await server.Client.GetStringAsync(AddressOf(citation), TestContext.Current.CancellationToken);

        Assert.Contains("<h3>1. Who may apply</h3>", fragment, StringComparison.Ordinal);
        Assert.Contains($"<mark class=\"current\" id=\"s{citation.GetProperty("start")}-{citation.GetProperty("end")}\">", fragment, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("What is granted", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", fragment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown", "?s=1-2", HttpStatusCode.NotFound)]
    [InlineData(null, "?s=1-999999", HttpStatusCode.BadRequest)]
    [InlineData(null, "?s=%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData(null, "", HttpStatusCode.BadRequest)]
    public async Task Refuses_what_names_no_place_in_a_document(string? documentId, string query, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();
        var id = documentId ?? (await CitationAsync(server)).GetProperty("documentId").GetString();

        using var response = await server.Client.GetAsync($"/sources/{id}/section{query}", TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void Shows_a_long_section_around_the_words_only()
    {
        var text = string.Join('\n', Enumerable.Range(1000, 200).Select(n => $"line {n}"));
        Block[] blocks =
        [
            .. Enumerable.Range(0, 200).Select(i => new Block(BlockKind.Paragraph, new Span(i * 10, (i * 10) + 9), [], 0, null, null, [], [])),
        ];
        var whole = new Span(0, text.Length);
        var document = new Document("lines", "Lines", new Span(0, 0), whole, Language.English,
            new Section("", new Span(0, 0), whole, blocks, []), DocumentFacts.None);

        using var fragment = new StringWriter();
        new SectionFragment(new Source("lines.txt", text), document, CitedSpans.Read(["1000-1009"], document)).Write(fragment);

        var html = fragment.ToString();
        Assert.Contains(">line 1100</mark>", html, StringComparison.Ordinal);
        Assert.Contains("line 1070", html, StringComparison.Ordinal);
        Assert.Contains("line 1130", html, StringComparison.Ordinal);
        Assert.DoesNotContain("line 1069", html, StringComparison.Ordinal);
        Assert.DoesNotContain("line 1131", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("<p class=\"cut\">").Length);
    }

    [Fact]
    public void Shows_words_that_run_over_two_sections_in_the_section_that_holds_both()
    {
        const string Text = "Above\nOne\nfirst\nTwo\nsecond";
        Section inner(string heading, string words) => new(heading, SpanOf(heading), new Span(SpanOf(heading).Start, SpanOf(words).End),
            [new Block(BlockKind.Paragraph, SpanOf(words), [], 0, null, null, [], [])], []);
        Span SpanOf(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        var whole = new Span(0, Text.Length);
        var above = new Section("Above", SpanOf("Above"), whole, [], [inner("One", "first"), inner("Two", "second")]);
        var document = new Document("two", "Two", new Span(0, 0), whole, Language.English,
            new Section("", new Span(0, 0), whole, [], [above]), DocumentFacts.None);

        using var fragment = new StringWriter();
        new SectionFragment(new Source("two.txt", Text), document, CitedSpans.Read([$"{SpanOf("first").Start}-{Text.Length}"], document)).Write(fragment);

        var html = fragment.ToString();
        Assert.Contains("<h3>Above</h3>", html, StringComparison.Ordinal);
        Assert.Matches("(?s)<h4[^>]*>One</h4>.*>first</mark>.*<h4[^>]*><mark class=\"current\">Two</mark></h4>.*>second</mark>", html);
    }

    private static async Task<JsonElement> CitationAsync(RunningServer server) =>
        (await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" })).GetProperty("citations")[0];

    private static string AddressOf(JsonElement citation) =>
        $"/sources/{citation.GetProperty("documentId")}/section?s={citation.GetProperty("start")}-{citation.GetProperty("end")}";
}

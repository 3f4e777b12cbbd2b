using System.Net;
using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;
using PolicyBot.Sources;

namespace PolicyBot.Tests.Program.Sources;

public sealed partial class SourcePageTests
{
    private const string Text = """
        Notice <b>bold</b>
        1. Who
        Makers & others
        (1) first item
        (a) inner item
        (2) second item
        Level|Reward
        Basic|100 yuan
        """;

    private static readonly Source Source = new("notice.txt", Text);

    [Fact]
    public void Shows_headings_lists_and_tables_as_the_document_has_them()
    {
        var page = Page();

        Assert.Contains("<h1>Notice &lt;b&gt;bold&lt;/b&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#section-19\">1. Who</a>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"section-19\">1. Who</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<p>Makers &amp; others</p>", page, StringComparison.Ordinal);
        Assert.Matches(@"<ul>\s*<li class=""marked"">\(1\) first item<ul>\s*<li class=""marked"">\(a\) inner item</li></ul>\s*</li>\s*<li", page);
        Assert.Contains("<th scope=\"col\">Level</th><th scope=\"col\">Reward</th>", page, StringComparison.Ordinal);
        Assert.Contains("<td>Basic</td><td>100 yuan</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_the_cited_words_where_the_link_jumps_to()
    {
        var cited = SpanOf("100 yuan");

        var page = Page($"{cited.Start}-{cited.End}");

        Assert.Contains($"<mark class=\"current\" id=\"s{cited.Start}-{cited.End}\">100 yuan</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#section-19\" class=\"here\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_a_span_in_every_block_that_it_crosses_but_names_it_once()
    {
        var cited = new Span(SpanOf("others").Start, SpanOf("(a) inner").End);

        var page = Page($"{cited.Start}-{cited.End}");

        Assert.Equal(["others", "(1) first item", "(a) inner"], Marked(page));
        Assert.Single(Regex.Matches(page, $"id=\"s{cited.Start}-{cited.End}\""));
    }

    [Fact]
    public void Marks_overlapping_spans_and_leads_from_one_to_the_next()
    {
        Span first = SpanOf("first item"), second = new(SpanOf("item").Start, SpanOf("(a) inner").End);

        var page = Page($"{second.Start}-{second.End}", $"{first.Start}-{first.End}");

        Assert.Equal(["first ", "item", "(a) inner"], Marked(page));
        Assert.Contains($"id=\"s{first.Start}-{first.End}\"", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"s{second.Start}-{second.End}\"", page, StringComparison.Ordinal);
        Assert.Contains("Citation 2 of 2", page, StringComparison.Ordinal);
        Assert.Contains(
            $"rel=\"prev\" href=\"?s={first.Start}-{first.End}&amp;s={second.Start}-{second.End}&amp;lang=en#s{first.Start}-{first.End}\"",
            page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30-20")]
    [InlineData("20-20")]
    [InlineData("5-100000")]
    [InlineData("-1-5")]
    [InlineData("99999999999-5")]
    [InlineData("a-b")]
    [InlineData("\"><script>-1")]
    [InlineData("")]
    public void Says_so_when_a_link_points_nowhere(string s)
    {
        var page = Page(s);

        Assert.Empty(Marked(page));
        Assert.Contains("points to a place that is not in this document", page, StringComparison.Ordinal);
        Assert.DoesNotContain("><script>-", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_headings_without_the_marks_of_Markdown()
    {
        await using var server = await RunningServer.StartAsync();
        var id = (await server.PostAsync("/api/search", new { text = "valid" }))[0].GetProperty("documentId").GetString()!;

        var page = await server.Client.GetStringAsync($"/sources/{id}", TestContext.Current.CancellationToken);

        Assert.Contains("<h1>Notice on Supporting Lantern Makers", page, StringComparison.Ordinal);
        Assert.Contains(">1. Who may apply</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speaks_the_language_that_the_browser_prefers()
    {
        await using var server = await RunningServer.StartAsync();
        var url = (await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" }))
            .GetProperty("citations")[0].GetProperty("url").GetString()!;

        var chinese = await GetAsync(server, url, "fr, zh-CN;q=0.9, en;q=0.5");
        var english = await GetAsync(server, url, "en-GB, zh;q=0.9");

        Assert.Contains("<html lang=\"zh-Hans\">", chinese, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("seven years", string.Concat(Marked(english)), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_gets_a_page_for_an_unknown_document()
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sources/unknown");
        request.Headers.Add("Accept", "text/html,*/*;q=0.8");

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<string> GetAsync(RunningServer server, string url, string languages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Accept-Language", languages);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string Page(params string[] s)
    {
        var document = Document();
        using var page = new StringWriter();
        new SourcePage(Source, document, CitedSpans.Read(s, document), SourceWording.English).Write(page);
        return page.ToString();
    }

    private static Document Document()
    {
        Span title = SpanOf("Notice <b>bold</b>"), heading = SpanOf("1. Who"), whole = new(0, Text.Length);
        Block[] blocks =
        [
            Block(BlockKind.Paragraph, "Makers & others"),
            Block(BlockKind.ListItem, "(1) first item") with { Mark = "(1)" },
            Block(BlockKind.ListItem, "(a) inner item") with { Mark = "(a)", ListLevel = 1 },
            Block(BlockKind.ListItem, "(2) second item") with { Mark = "(2)" },
            Block(BlockKind.TableHeader, "Level|Reward") with { Cells = [SpanOf("Level"), SpanOf("Reward")], HeaderCells = ["Level", "Reward"] },
            Block(BlockKind.TableRow, "Basic|100 yuan") with { Cells = [SpanOf("Basic"), SpanOf("100 yuan")], HeaderCells = ["Level", "Reward"] },
        ];
        var section = new Section("1. Who", heading, new Span(heading.Start, Text.Length), blocks, []);
        return new Document("notice", "Notice <b>bold</b>", title, whole, Language.English,
            new Section("", new Span(0, 0), whole, [], [section]), DocumentFacts.None);
    }

    private static Block Block(BlockKind kind, string words) => new(kind, SpanOf(words), [], 0, null, null, [], []);

    private static Span SpanOf(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }

    private static IEnumerable<string> Marked(string page) =>
        Mark().Matches(page).Select(m => WebUtility.HtmlDecode(Element().Replace(m.Groups[1].Value, "")));

    [GeneratedRegex("<mark[^>]*>(.*?)</mark>", RegexOptions.Singleline)]
    private static partial Regex Mark();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Element();
}

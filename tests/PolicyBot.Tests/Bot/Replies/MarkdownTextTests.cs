using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using PolicyBot.Bot.Replies;

namespace PolicyBot.Tests.Bot.Replies;

public sealed partial class MarkdownTextTests
{
    private static readonly MarkdownPipeline Renderer = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseTaskLists().UseFootnotes().Build();

    // What Markdown, HTML and their extensions read as their own, with words and the notations of policies between.
    private static readonly string[] Pieces =
    [
        .. "\\ ` * ** _ __ ~ ~~ # ## > < & | $ $$ [ ] ( ) { } ! + - --- === = ^ : :: @ . , ; \" ' / // % 5 1. 2) 10 [1] [2] [^1] [x] a b".Split(' '),
        "[1](", "](", "][", "]:", "![", "<b>", "</b>", "<!--", "&amp;", "&#42;", "&lt", "http://", "https://a.b/c_d*e", "www.", "www.a.b", "mailto:", "xmpp:", "a@b.co",
        "政策", "〔2025〕", "[ 2025 ]", "No. 36", "50%", "（一）", "一、", "、", "。", "“", "”", "\n", "\t", "\u00A0", " ", " ", " ", "  ", "```", "~~~", "1986. ", "- ", "+ ", "- [ ] ",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_text_shows_verbatim_in_a_paragraph_and_in_an_item(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 3_000; run++)
        {
            var text = string.Concat(random.GetItems(Pieces, random.Next(1, 12)));

            AssertShows(text, $"{MarkdownText.Escape(text, startsLine: true)} [1].\n\n[1]: /a \"b\"", after: " 1.");
            AssertShows(text, $"- {MarkdownText.Escape(text, startsLine: true)}\n- c", after: " c");
            AssertShows(text, $"c {MarkdownText.Escape(text, startsLine: false)}", before: "c ");
        }
    }

    [Theory]
    [InlineData("It is valid for 5 years.")]
    [InlineData("Networking: full coverage (100 %)")]
    [InlineData("Xiangzhengbanfa [2025] No. 36")]
    [InlineData("湘政办发〔2025〕36号，补贴50%。")]
    [InlineData("R&D, 3-5 years; A & B")]
    public void Ordinary_text_stays_as_it_is(string text) => Assert.Equal(text, MarkdownText.Escape(text, startsLine: true));

    private static void AssertShows(string text, string markdown, string before = "", string after = "")
    {
        var html = Markdown.ToHtml(markdown, Renderer);
        var shown = Spaces(WebUtility.HtmlDecode(Tag().Replace(html, "")));
        Assert.True(Spaces($"{before}{text}{after}") == shown, $"{text}\n became\n{markdown}\n and shows as\n{html}");
        Assert.DoesNotContain("href=\"http", html, StringComparison.Ordinal);
    }

    private static string Spaces(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;

namespace PolicyBot.Tests.Documents.Reading;

public sealed class PartitionTests
{
    private static readonly string[] RealLines = [.. File.ReadLines(Seeds.Path)];

    private static readonly string[] MadeUpLines =
    [
        "", "", " ", "\t", "\u00a0\u3000", "1. Scope", "2. Who may apply: any firm.", "II . Process", "IV Indicators", "(1) First", "(a) proof;",
        "（一）支持范围", "一、总体要求", "二、申报条件：", "第三条 本办法自印发之日起施行。", "附件1：申报表", "各有关单位：", "关于印发若干措施的通知",
        "湘政办发〔2025〕36号", "2025年6月12日", "• A title line", "- a dash item", "* star", "# Heading", "## Heading two ##", "Underlined\n---", "---", "====",
        "| a | b |", "|---|---|", "| 1 | 2 |", "```", "> quoted", "a\tb\tc", "1\t2\t3", "Serial numberNameContent", "1Name of firmIncluding address", "2Plan of firmIncluding costs",
        "ALL CAPITALS", "Short line", "Another short line", "What is it?", "It is a grant of 5 million yuan.", "Label: some text here", "Label: more text here.",
        "3.1 Costs", "36.2 billion yuan", "\ud800", "x\udc00y", "\0", "\"quoted ”mess“ ‘here’", "****", "1.", "（", "[link](x)", "![", "<b>html</b>", "    code", "Section 3. Fees", "Q: Why?", "A: Because.",
        "\u2028", "\u0085", "\f", "\v text",
    ];

    private static readonly string[] LineEnds = ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n    ", "\n\t"];

    [Property(MaxTest = 400)]
    public Property Every_character_lies_in_exactly_one_place()
    {
        var line = Gen.OneOf(Gen.Elements(RealLines), Gen.Elements(MadeUpLines), Gen.Elements(MadeUpLines));
        var ended = line.SelectMany(_ => Gen.Elements(LineEnds), (text, end) => text + end);
        var texts = Gen.ListOf(ended).Select(string.Concat);
        return Prop.ForAll(texts.ToArbitrary(), text => Holds(text, "a.txt") && Holds(text, "a.md") && Holds(text.TrimEnd(), "a.txt"));
    }

    [Property(MaxTest = 200)]
    public bool It_holds_for_any_characters(string? text) => Holds(text ?? "", "a.txt") && Holds(text ?? "", "a.md");

    [Fact]
    public void It_holds_for_the_seeds() =>
        Assert.Null(PartitionCheck.Fault(new DocumentReader().Read(new Source("seeds.txt", File.ReadAllText(Seeds.Path)))));

    private static bool Holds(string text, string name)
    {
        var fault = PartitionCheck.Fault(new DocumentReader().Read(new Source(name, text)));
        return fault is null ? true : throw new InvalidOperationException($"{fault} in {name}: {text.ReplaceLineEndings("\\n")}");
    }
}

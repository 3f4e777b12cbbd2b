using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;

namespace PolicyBot.Tests.Documents.Reading;

public sealed class HostileInputTests
{
    public static TheoryData<string> Texts =>
    [
        "empty", "white space", "one long line", "one long word", "many short lines", "many same numbers", "many numbers", "deep numbers",
        "nothing but NUL", "many bullets", "many colons", "many questions", "many blank lines", "open brackets", "quotation marks", "tabs", "deep quotes", "pipes",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Is_read_whole_and_without_failing(string kind)
    {
        var text = Make(kind);
        foreach (var name in (string[])["hostile.txt", "hostile.md"])
            Assert.Null(PartitionCheck.Fault(new DocumentReader().Read(new Source(name, text))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00a0\n\n")]
    public void Blank_text_holds_no_document(string text)
    {
        var content = new DocumentReader().Read(new Source("blank.txt", text));
        Assert.Empty(content.Documents);
        Assert.Empty(content.Outside);
    }

    private static string Make(string kind) => kind switch
    {
        "empty" => "",
        "white space" => new string(' ', 100_000),
        "one long line" => Repeat("The applicant receives 5 million yuan. ", 27_000),
        "one long word" => new string('x', 1_000_000),
        "many short lines" => Repeat("Short line\n", 100_000),
        "many same numbers" => Repeat("1. Title here\n\n", 50_000),
        "many numbers" => string.Concat(Enumerable.Range(1, 20_000).Select(i => $"{i % 999}. Title number\nSome text below it here.\n")),
        "deep numbers" => string.Concat(Enumerable.Range(1, 2_000).Select(i => string.Join('.', Enumerable.Repeat("1", i % 300 + 1)) + " Title\n\n")),
        "nothing but NUL" => new string('\0', 100_000),
        "many bullets" => string.Concat(Enumerable.Range(0, 20_000).Select(i => new string(' ', i % 100) + "- item\n")),
        "many colons" => Repeat("Heading:\n", 50_000),
        "many questions" => Repeat("What is it?\nIt is that.\n", 20_000),
        "many blank lines" => Repeat("\n \n", 200_000),
        "open brackets" => new string('(', 200_000),
        "quotation marks" => Repeat(" ” \n", 100_000),
        "tabs" => Repeat("a\tb\n", 50_000),
        "deep quotes" => new string('>', 5_000) + " text",
        "pipes" => Repeat("|a|b|\n|-|-|\n", 5_000),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

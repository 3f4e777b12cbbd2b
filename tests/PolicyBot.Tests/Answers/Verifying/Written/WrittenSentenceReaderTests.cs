using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyBot.Answers.Verifying.Written;

namespace PolicyBot.Tests.Answers.Verifying.Written;

public sealed class WrittenSentenceReaderTests
{
    [Theory]
    [InlineData("It is valid for five years [1]. It covers Yiyang [2].", "It is valid for five years.|1;It covers Yiyang.|2")]
    [InlineData("It is valid for five years. [1] It covers Yiyang.[2]", "It is valid for five years.|1;It covers Yiyang.|2")]
    [InlineData("It is valid for five years.[1][3] Next [1, 2].", "It is valid for five years.|1,3;Next.|1,2")]
    [InlineData("有效期五年[1]。适用于益阳【2】。", "有效期五年。|1;适用于益阳。|2")]
    [InlineData("有效期五年。[1]适用于益阳。【2】", "有效期五年。|1;适用于益阳。|2")]
    [InlineData("Up to 3.5 million yuan [1-3].", "Up to 3.5 million yuan.|1,2,3")]
    [InlineData("See No. 36 of 2025 [1]. Dr. Li of the U.S. team agreed [2].", "See No. 36 of 2025.|1;Dr. Li of the U.S. team agreed.|2")]
    [InlineData("Document Xiangzhengbanfa [2025] No. 36 counts [4].", "Document Xiangzhengbanfa [2025] No. 36 counts.|4")]
    [InlineData("Conditions:\n- registered in Yiyang [1]\n- over 5 million yuan [2]\n", "Conditions:|;registered in Yiyang|1;over 5 million yuan|2")]
    [InlineData("1. First thing [1].\n2. Second thing [2].", "First thing.|1;Second thing.|2")]
    [InlineData("Valid for five years.\n[1]\n\nNext line [2].", "Valid for five years.|1;Next line.|2")]
    [InlineData("[1] Valid for five years.\n[2] Only in Yiyang.", "Valid for five years.|1;Only in Yiyang.|2")]
    [InlineData("一是补贴；二是奖励[1]。", "一是补贴；二是奖励。|1")]
    [InlineData("A sentence that was\nwrapped [1].", "A sentence that was wrapped.|1")]
    [InlineData("It cites [99] in the middle, and goes on.", "It cites in the middle, and goes on.|99")]
    public void A_text_is_taken_apart_into_sentences_with_their_citations(string text, string expected) => Assert.Equal(expected, Shown(Read(text)));

    [Theory]
    [InlineData("**Valid** for *five* years [1].", "Valid for five years.")]
    [InlineData("## Validity\nFive years [1].", "Validity;Five years.")]
    [InlineData("Valid <b>for</b> five years [1].", "Valid for five years.")]
    [InlineData("Valid<script>alert(1)</script> for years [1].", "Valid for years.")]
    [InlineData("See [the site](https://evil.example/a.b?c=(d)) now [1].", "See the site now.")]
    [InlineData("![pixel](https://evil.example/x.png) Valid [1].", "pixel Valid.")]
    [InlineData("Valid <img src=x onerror=alert(1)> for years [1].", "Valid for years.")]
    [InlineData("Val\u200Bid for\u202E five\u2066 years\u0007 [1].", "Valid for five years.")]
    [InlineData("Valid &lt;script&gt;x&lt;/script&gt; &amp; good [1].", "Valid x & good.")]
    [InlineData("```json\nValid for years [1].\n```", "Valid for years.")]
    [InlineData("| Kind | Subsidy |\n|---|---|\n| Depot | 25% [1] |", "Kind – Subsidy;Depot – 25%")]
    [InlineData("A rate <5% or > 3% [1].", "A rate <5% or > 3%.")]
    [InlineData("Broken <img src=\"x\nnext line [1].", "Broken img src=\"x next line.")]
    [InlineData("[1](https://evil.example) Valid [1]: https://evil.example", "Valid: https://evil.example")]
    [InlineData("***", "")]
    public void Markup_and_unseen_characters_go_and_words_stay(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Read(text).Select(sentence => sentence.Text)));

    [Fact]
    public void A_sentence_is_given_before_the_next_one_is_complete()
    {
        var reader = new WrittenSentenceReader();

        Assert.Empty(reader.Add("It is valid for five years [1]. It"));
        Assert.Equal("It is valid for five years.", Assert.Single(reader.Add(" covers")).Text);
        Assert.Equal("It covers Yiyang.", Assert.Single(reader.Add(" Yiyang [2].").Concat(reader.Finish())).Text);
    }

    private static string Shown(IEnumerable<WrittenSentence> sentences) =>
        string.Join(';', sentences.Select(sentence => $"{sentence.Text}|{string.Join(',', sentence.Citations)}"));

    private static List<WrittenSentence> Read(string text)
    {
        var reader = new WrittenSentenceReader();
        return [.. reader.Add(text), .. reader.Finish()];
    }

    /// <summary>Text of the pieces that matter to the reader, cut anywhere.</summary>
    [Property(MaxTest = 300)]
    public Property However_the_text_is_cut_the_sentences_are_the_same()
    {
        var pieces = Gen.Elements(
            "It is ", "valid", ". ", ".", "五年", "。", "；", "[1]", "[2, 3]", "【1】", " [", "]", "(", ")", "](http://x.y)", "<b>", "</b>", "<", ">", "\n", "\n\n", "- ", "1. ", "**", "`", "```", "e.g. ", "3.5",
            "No. 36", "\u200B", "\u202E", "\uD83D", "\uDE00", "!", "![", "| a | b |", "# ", " ", "&lt;", "Yes", "next", "<script>", "</script>", "\"", "”");
        var cases = from parts in Gen.ListOf(pieces)
                    let text = string.Concat(parts)
                    from cuts in Gen.ListOf(Gen.Choose(0, Math.Max(1, text.Length)))
                    select (text, cuts);
        return Prop.ForAll(cases.ToArbitrary(), data =>
        {
            var reader = new WrittenSentenceReader();
            var pieces = new List<WrittenSentence>();
            var from = 0;
            foreach (var cut in data.cuts.Where(cut => cut <= data.text.Length).Order())
            {
                pieces.AddRange(reader.Add(data.text[from..cut]));
                from = cut;
            }

            pieces.AddRange(reader.Add(data.text[from..]));
            pieces.AddRange(reader.Finish());
            return Shown(pieces) == Shown(Read(data.text));
        });
    }
}

using FsCheck.Xunit;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Retrieval.Text;

public sealed class TextAnalyzerTests
{
    private readonly TextAnalyzer _analyzer = new();

    [Theory]
    [InlineData("Subsidies subsidy", "subsidi subsidi")]
    [InlineData("The company's GRANTS", "the compani grant")]
    [InlineData("company’s", "compani")]
    [InlineData("R&D-intensive", "r d intens")]
    [InlineData("5G 4K", "5g 4k")]
    [InlineData("Café naïve", "café naïve")]
    public void Words_are_lowered_and_stemmed(string text, string stems) => Assert.Equal(stems, Stems(text));

    [Theory]
    [InlineData("150,000 yuan", "150000 yuan")]
    [InlineData("150000", "150000")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("in 2025,100 firms", "in 2025 100 firm")]
    [InlineData("12,34", "12 34")]
    [InlineData("20%", "20")]
    [InlineData("2025.", "2025")]
    public void A_number_is_one_token_however_it_is_grouped(string text, string stems) => Assert.Equal(stems, Stems(text));

    [Fact]
    public void A_dotted_id_is_a_token_beside_its_parts()
    {
        Assert.Equal("4.15.12 4 15 12", Stems("4.15.12"));
        Assert.Equal(TokenKind.Identifier, _analyzer.Analyze("4.15.12")[0].Kind);
    }

    [Fact]
    public void Full_width_letters_and_digits_equal_half_width_ones()
    {
        Assert.Equal(Stems("Policy 150,000"), Stems("Ｐｏｌｉｃｙ　１５０，０００"));
        Assert.Equal("100 200 300", Stems("100，200，300"));
    }

    [Fact]
    public void Chinese_gives_bigrams_and_single_characters()
    {
        var tokens = _analyzer.Analyze("有效期，五年");
        Assert.Equal(["有效", "效期", "五年"], tokens.Where(token => token.Kind == TokenKind.Bigram).Select(token => token.Surface));
        Assert.Equal(["有", "效", "期", "五", "年"], tokens.Where(token => token.Kind == TokenKind.Character).Select(token => token.Surface));
    }

    [Fact]
    public void A_lonely_character_is_a_bigram_of_one() =>
        Assert.Equal(["奖"], _analyzer.Analyze("奖 500").Where(token => token.Kind == TokenKind.Bigram).Select(token => token.Surface));

    [Fact]
    public void Characters_beyond_the_basic_plane_stay_whole() =>
        Assert.Equal(["𠀀𠀁", "𠀀", "𠀁"], _analyzer.Analyze("𠀀𠀁").Select(token => token.Surface));

    [Fact]
    public void Mixed_scripts_are_cut_where_the_script_changes() => Assert.Equal("ai 产业 500 万元 5g 网络", string.Join(' ',
        _analyzer.Analyze("AI产业500万元5G网络").Where(token => token.Kind != TokenKind.Character).Select(token => token.Stem)));

    [Fact]
    public void Offsets_point_at_the_surface_in_the_text()
    {
        const string Text = "Grant:\u00a0150,000 yuan（补贴）";
        Assert.Equal(["Grant", "150,000", "yuan", "补贴", "补", "贴"], _analyzer.Analyze(Text).Select(token => Text[token.Start..token.End]));
    }

    [Property]
    public bool Any_text_gives_tokens_within_it_in_order(string? text)
    {
        var tokens = _analyzer.Analyze(text ?? "");
        return tokens.All(token => token.Start >= 0 && token.Start < token.End && token.End <= text!.Length && token.Surface.Length > 0)
            && tokens.Zip(tokens.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start);
    }

    [Fact]
    public void A_sentence_ends_at_a_full_stop_only_before_white_space()
    {
        const string Text = "See 4.1 of Art.2! Yes. 第一条。第二条；三\nEnd?";
        Assert.Equal(["See 4.1 of Art.2!", "Yes.", "第一条。", "第二条；", "三", "End?"],
            SentenceBoundaries.Split(Text).Select(sentence => sentence.In(Text).Trim()));
    }

    private string Stems(string text) => string.Join(' ', _analyzer.Analyze(text).Select(token => token.Stem));
}

using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Retrieval.Encoding;

public sealed class PassageEncoderTests
{
    private readonly PassageEncoder _encoder = new(new TextAnalyzer());

    [Fact]
    public void Stems_words_and_pairs_are_counted_without_stop_words()
    {
        var terms = Encode("The grants for the company. Grants end.");
        Assert.Equal(4, terms.Length);
        Assert.Equal(2, Frequency(terms, TermId.Of(TermKind.Stem, "grant")));
        Assert.Equal(2, Frequency(terms, TermId.Of(TermKind.Word, "grants")));
        Assert.Equal(1, Frequency(terms, TermId.OfPair("grant", "compani")));
        Assert.Equal(0, Frequency(terms, TermId.Of(TermKind.Stem, "the")));
    }

    [Fact]
    public void No_pair_reaches_across_a_sentence_end() =>
        Assert.Equal(0, Frequency(Encode("one company. Grants end."), TermId.OfPair("compani", "grant")));

    [Fact]
    public void Chinese_gives_bigrams_and_characters_but_no_pairs()
    {
        var terms = Encode("有效期");
        Assert.Equal(1, Frequency(terms, TermId.Of(TermKind.Stem, "有效")));
        Assert.Equal(1, Frequency(terms, TermId.Of(TermKind.Character, "期")));
        Assert.DoesNotContain(TermKind.Pair, terms.Kinds);
    }

    [Fact]
    public void Title_and_headings_count_half()
    {
        var terms = _encoder.Encode(SamplePassages.Of("a grant", "Grants", ["Money"]));
        Assert.Equal(1.5, Frequency(terms, TermId.Of(TermKind.Stem, "grant")));
        Assert.Equal(.5, Frequency(terms, TermId.Of(TermKind.Stem, "monei")));
        Assert.Equal(2, terms.Length);
    }

    [Fact]
    public void Lines_without_letters_are_left_out_except_in_tables()
    {
        Assert.Equal(1, Encode("amount\n150 20. 30\n").Length);
        Assert.Equal(3, _encoder.Encode(SamplePassages.Of("amount\n150\n20%", kind: BlockKind.TableRow)).Length);
        Assert.Equal(2, Encode("1. amount").Length);
    }

    [Fact]
    public void Sentences_keep_their_stems_apart()
    {
        var terms = Encode("Grants end. The loans stay?");
        Assert.Equal([2, 4], terms.SentenceEnds);
        Assert.Equal(TermId.Of(TermKind.Stem, "loan"), terms.SentenceTerms[2]);
    }

    [Fact]
    public void The_encoding_is_the_same_everywhere()
    {
        // Stored in index files and shared by every store: a change here needs a new fingerprint.
        Assert.Equal(1197770893u, TermId.Of(TermKind.Stem, "grant"));
        Assert.Equal(2367919848u, TermId.OfPair("grant", "compani"));
    }

    private TermCounts Encode(string text) => _encoder.Encode(SamplePassages.Of(text));

    private static float Frequency(TermCounts terms, uint id) => Array.IndexOf(terms.Terms, id) is >= 0 and var i ? terms.Frequencies[i] : 0;
}

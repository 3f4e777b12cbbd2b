using PolicyBot.Conformance.Stores;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Conformance.Behaviours;

/// <summary>Texts and questions of any script and of any length.</summary>
public abstract class TextBehaviour(IndexStore store) : Behaviour(store)
{
    [Theory]
    [InlineData("对工业企业给予补贴。", "补贴")]
    [InlineData("對工業企業給予補貼。", "補貼")]
    [InlineData("Zuschüsse für Gärtnereien.", "Gärtnereien")]
    [InlineData("Prêts à l’artisanat œuvrant.", "œuvrant")]
    [InlineData("A grant 🏭 for 𠮷野 factories.", "factories")]
    [InlineData("A\u00A0grant\u00A0of\u00A0150,000\u00A0yuan.", "grant of 150,000 yuan")]
    [InlineData("Cafe\u0301 grants.", "grants")]
    [InlineData("منح للمصانع grants.", "grants")]
    [InlineData("\u200BZero-width\u200B grants.", "grants")]
    public async Task Every_character_comes_back_as_it_was(string text, string query)
    {
        var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", $"{text}\n"), ("b.txt", "Something else.\n"));
        var again = await OpenAsync();
        foreach (var opened in new[] { library, again })
        {
            var hit = (await SearchAsync(opened, query))[0];
            Assert.Equal(text.Trim('\u200B'), hit.Passage.Text.Trim('\u200B'));
            Assert.Equal(hit.Passage.Text, hit.Passage.Span.In(opened.Current.FindDocument(hit.Passage.DocumentId, null)!.Source.Text));
        }
    }

    [Theory]
    [InlineData("政策/长沙 2025 年（试行）.txt")]
    [InlineData("with 'quotes' & \"more\"; -- $1 %2F.txt")]
    [InlineData("émoji 🏭/Ünïcode.txt")]
    public async Task A_source_may_have_any_name(string name)
    {
        var library = await OpenAsync();
        await IngestAsync(library, (name, "An old grant."));
        await IngestAsync(library, (name, "A new loan."));
        var again = await OpenAsync();
        Assert.Equal(name, Assert.Single(await SearchAsync(again, "loan")).Passage.Source);
        Assert.Empty(await SearchAsync(again, "grant"));
        Assert.Equal(1, (await IngestAsync(again, Request() with { IsComplete = true })).Removed);
        Assert.Empty(again.Current.Documents);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("the of and to")]
    [InlineData("?!… 。，")]
    [InlineData("zyxwvu")]
    [InlineData("\u0000")]
    public async Task A_question_without_a_known_word_finds_nothing(string text)
    {
        var library = await OpenAsync();
        Assert.Empty(await SearchAsync(library, text));
        await IngestAsync(library, ("a.txt", "There are grants."));
        Assert.Empty(await SearchAsync(library, text));
    }

    [Fact]
    public async Task A_question_may_be_very_long()
    {
        var library = await OpenAsync(new WordVectors());
        await IngestAsync(library, ("a.txt", "There are grants."), ("b.txt", "There are loans."));
        var text = string.Join(' ', Enumerable.Range(0, 3000).Select(number => $"word{number} grants"));
        Assert.Equal("There are grants.", (await SearchAsync(library, text))[0].Passage.Text);
    }

    [Fact]
    public async Task A_line_may_be_very_long()
    {
        var library = await OpenAsync();
        var text = string.Concat(Enumerable.Range(0, 4000).Select(number => $"word{number} grants, "));
        await IngestAsync(library, ("a.txt", text));
        Assert.NotEmpty(await SearchAsync(library, "word3999"));
        var again = await OpenAsync();
        Assert.Equal(Texts(library), Texts(again));
        Assert.Equal(text.Where(c => !char.IsWhiteSpace(c)), Texts(again).SelectMany(passage => passage).Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public async Task A_word_may_be_there_very_often()
    {
        var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", string.Concat(Enumerable.Repeat("grant ", 2000))), ("b.txt", "one grant"));
        Assert.Contains("one grant", await FoundAsync(library, "grant", new SearchFilter(DocumentId: "b")));
        Assert.All(await SearchAsync(library, "grant"), hit => Assert.True(double.IsFinite(hit.Score) && hit.Score > 0));
    }
}

public sealed class EmbeddedTexts() : TextBehaviour(new EmbeddedStore());

public sealed class LoopbackQdrantTexts() : TextBehaviour(new LoopbackQdrantStore());

public sealed class RealQdrantTexts() : TextBehaviour(new RealQdrantStore());

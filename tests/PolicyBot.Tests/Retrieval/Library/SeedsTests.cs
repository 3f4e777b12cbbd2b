using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Tests.Retrieval.Library;

/// <summary>The documents that come with the program, read, stored and searched.</summary>
public sealed class SeedsTests : LibraryTestBase
{
    private static string Seeds => Path.Combine(Repository.Root, "seeds");

    [Fact]
    public void Every_character_is_in_exactly_one_passage_heading_title_or_outside()
    {
        foreach (var file in Directory.GetFiles(Seeds, "*.txt"))
        {
            var source = new Source(Path.GetFileName(file), File.ReadAllText(file));
            var content = new DocumentReader().Read(source);
            using var size = new PassageSize();
            var owners = new int[source.Text.Length];
            Count(content.Outside);
            foreach (var document in content.Documents)
            {
                var passages = PassageBuilder.Build(document, source, null, size);
                Count([document.TitleSpan, .. Headings(document.Root), .. passages.Select(passage => passage.Span)]);
                Assert.All(passages, passage => Assert.True(size.Fits(source.Text, passage.Span)));
            }

            for (var position = 0; position < owners.Length; position++)
                Assert.True(char.IsWhiteSpace(source.Text[position]) || owners[position] == 1, $"{source.Name} at {position}: {owners[position]} owners");

            void Count(IEnumerable<Span> spans)
            {
                foreach (var span in spans)
                {
                    for (var position = span.Start; position < span.End; position++)
                        owners[position]++;
                }
            }
        }
    }

    [Theory]
    [InlineData("How long is the Yiyang high-end electronic components policy valid?", "validity period of five years")]
    [InlineData("What is the additional deduction rate for R&D expenses increased to?", "increased to 120%")]
    public async Task The_passage_that_answers_is_among_the_first_three(string question, string answer)
    {
        await using var library = await Open();
        var request = new IngestionRequest([.. Directory.GetFiles(Seeds, "*.txt").Select(file => new SourceFile(Path.GetFileName(file), file))], "seeds");
        Assert.Empty((await Ingest(library, request)).Problems);
        Assert.Contains((await Found(library, question)).Take(3), text => string.Join(' ', text.Split()).Contains(answer, StringComparison.Ordinal));
        await using var again = await Open();
        Assert.Equal(library.Current.Passages.Select(passage => passage.Id), again.Current.Passages.Select(passage => passage.Id));
    }

    private static IEnumerable<Span> Headings(Section section) => section.Sections.SelectMany(inner => Headings(inner).Prepend(inner.HeadingSpan));
}

using PolicyBot.Conformance.Stores;
using PolicyBot.Documents;
using PolicyBot.Documents.Metadata;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Conformance.Behaviours;

public abstract class IngestionBehaviour(IndexStore store) : Behaviour(store)
{
    [Fact]
    public async Task What_was_ingested_is_found_with_all_that_a_citation_needs()
    {
        var library = await OpenAsync();
        var report = await IngestAsync(library, ("a.txt", "Support for factories\n\nThere are grants for factories.\n\nThere are loans."));
        Assert.Equal((1, 0, 0, 0, 1), (report.Added, report.Updated, report.Unchanged, report.Removed, report.Documents));
        Assert.Equal(library.Current.Passages.Count, report.Passages);
        var hit = Assert.Single(await SearchAsync(library, "grants"));
        Assert.Equal("There are grants for factories.", hit.Passage.Text);
        Assert.Equal("a.txt", hit.Passage.Source);
        var stored = library.Current.FindDocument(hit.Passage.DocumentId, null)!;
        Assert.Equal(hit.Passage.Text, hit.Passage.Span.In(stored.Source.Text));
    }

    [Fact]
    public async Task The_same_text_again_changes_nothing()
    {
        var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", "There are grants."), ("b.txt", "There are loans."));
        var before = library.Current;
        var report = await IngestAsync(library, ("a.txt", "There are grants."), ("b.txt", "There are loans."));
        Assert.Equal((0, 0, 2, 0, 0), (report.Added, report.Updated, report.Unchanged, report.Removed, report.Passages));
        Assert.Same(before, library.Current);
        Assert.Equal(["There are grants."], await FoundAsync(library, "grants"));
    }

    [Fact]
    public async Task A_new_text_takes_the_place_of_the_old_one()
    {
        var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", "The old grant.\n\nA line that stays."), ("b.txt", "Another text."));
        var report = await IngestAsync(library, ("a.txt", "The new loan.\n\nA line that stays."));
        Assert.Equal((0, 1, 0, 0), (report.Added, report.Updated, report.Unchanged, report.Removed));
        Assert.Empty(await FoundAsync(library, "grant"));
        Assert.Equal(["The new loan."], await FoundAsync(library, "loan"));
        Assert.Equal(["A line that stays."], await FoundAsync(library, "stays"));
        Assert.Equal(["Another text."], await FoundAsync(library, "another"));
    }

    [Fact]
    public async Task A_complete_ingestion_deletes_what_it_does_not_list_in_its_root_and_tenant_only()
    {
        var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", "first grant"), ("b.txt", "second grant"));
        await IngestAsync(library, Request(("mine.txt", "own grant")) with { Tenant = "acme" });
        await IngestAsync(library, Request(("added.txt", "added grant")) with { Root = "uploads" });
        var report = await IngestAsync(library, Request(("b.txt", "second grant"), ("c.txt", "third grant")) with { IsComplete = true });
        Assert.Equal((1, 0, 1, 1), (report.Added, report.Updated, report.Unchanged, report.Removed));
        Assert.Equal(["added grant", "second grant", "third grant"], (await FoundAsync(library, "grant")).Order(StringComparer.Ordinal));
        Assert.Equal(4, (await FoundAsync(library, "grant", new SearchFilter("acme"))).Count);
    }

    [Fact]
    public async Task An_emptied_library_finds_nothing_and_takes_new_texts()
    {
        var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", "There are grants."));
        var report = await IngestAsync(library, Request() with { IsComplete = true });
        Assert.Equal(1, report.Removed);
        Assert.Empty(await FoundAsync(library, "grants"));
        await IngestAsync(library, ("b.txt", "There are grants again."));
        Assert.Equal(["There are grants again."], await FoundAsync(library, "grants"));
    }

    [Fact]
    public async Task Files_without_any_text_do_not_matter()
    {
        var library = await OpenAsync(new WordVectors());
        await IngestAsync(library, ("empty.txt", ""), ("blank.txt", " \n\n \n"));
        Assert.Empty(await FoundAsync(library, "grants"));
        await IngestAsync(library, ("a.txt", "There are grants."));
        Assert.Equal(["There are grants."], await FoundAsync(library, "grants"));
        Assert.Equal(["There are grants."], await FoundAsync(await OpenAsync(new WordVectors()), "grants"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_the_others_go_in()
    {
        var library = await OpenAsync();
        var report = await IngestAsync(library, ("a.txt", "binary \0 file"), ("b.txt", "There are grants."), ("b.txt", "twice"));
        Assert.Equal(["a.txt", "b.txt"], report.Problems.Select(problem => problem.Name));
        Assert.Equal(["There are grants."], await FoundAsync(library, "grants"));
    }

    [Fact]
    public async Task Metadata_for_an_unknown_document_is_told_before_anything_is_written()
    {
        var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", "There are grants."));
        var before = library.Current.Passages.Select(passage => passage.Id).ToList();
        var metadata = PolicyMetadata.Parse("missing:\n  regions: [Hunan]\n", "policies.yaml");
        // More passages than are sent to a server at once.
        var many = string.Join("\n\n", Enumerable.Range(0, 600).Select(number => $"Measure {number} grants something."));
        var exception = await Assert.ThrowsAsync<InvalidInputException>(() => IngestAsync(
            library, Request(("a.txt", "There are loans."), ("b.txt", many), ("c.txt", "More.")) with { Metadata = metadata, IsComplete = true }));
        Assert.Contains("missing", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["There are grants."], await FoundAsync(library, "grants"));
        await library.RefreshAsync(Cancellation);
        Assert.Equal(before, library.Current.Passages.Select(passage => passage.Id));
        Assert.Equal(["There are grants."], Texts(await OpenAsync()));
        // What was refused has left no id taken.
        await IngestAsync(library, Request(("other/b.txt", "A text of another file.")));
        Assert.Equal("b", library.Current.Passages.Single(passage => passage.Source == "other/b.txt").DocumentId);
    }

    [Fact]
    public async Task An_ingestion_that_is_cancelled_leaves_a_library_that_goes_on()
    {
        var library = await OpenAsync();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var request = Request(Enumerable.Range(0, 60).Select(number => ($"{number:d2}.txt", $"Grant number {number}.\n\nIt is for factory {number}.")));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => library.IngestAsync(
            request, new Cancelling(cancellation), cancellation.Token));
        var report = await IngestAsync(library, request);
        Assert.Equal(60, report.Added + report.Updated + report.Unchanged);
        Assert.Equal(120, library.Current.Passages.Count);
        Assert.Equal(60, (await FoundAsync(library, "grant", top: 200)).Distinct().Count());
    }

    [Fact]
    public async Task Two_sources_whose_documents_would_have_one_id_are_both_found()
    {
        var library = await OpenAsync();
        await IngestAsync(library, ("one/notice.txt", "A grant for one."), ("two/notice.txt", "A grant for two."));
        var hits = await SearchAsync(library, "grant");
        Assert.Equal(2, hits.Select(hit => hit.Passage.DocumentId).Distinct().Count());
        Assert.Equal(2, hits.Select(hit => hit.Passage.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_text_of_many_passages_is_there_as_a_whole()
    {
        var library = await OpenAsync();
        var text = string.Join("\n\n", Enumerable.Range(0, 700).Select(number => $"Measure {number} grants {number} thousand yuan."));
        var report = await IngestAsync(library, ("long.txt", text));
        Assert.Equal(700, report.Passages);
        Assert.Equal(700, (await FoundAsync(library, "yuan", top: 1000)).Count);
        Assert.Equal(["Measure 699 grants 699 thousand yuan."], await FoundAsync(library, "699", top: 1));
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            if (value.Done == 20)
                source.Cancel();
        }
    }
}

public sealed class EmbeddedIngestion() : IngestionBehaviour(new EmbeddedStore());

public sealed class LoopbackQdrantIngestion() : IngestionBehaviour(new LoopbackQdrantStore());

public sealed class RealQdrantIngestion() : IngestionBehaviour(new RealQdrantStore());

using PolicyBot.Documents;
using PolicyBot.Documents.Metadata;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Tests.Retrieval.Library;

public sealed class PolicyLibraryTests : LibraryTestBase
{
    [Fact]
    public async Task What_was_ingested_is_found_after_opening_again()
    {
        await using (var library = await Open())
        {
            var report = await Ingest(library, ("a.txt", "Companies get a subsidy of 150,000 yuan."));
            Assert.Equal((1, 0, 0, 0), (report.Added, report.Updated, report.Unchanged, report.Removed));
        }

        await using var again = await Open();
        Assert.Equal(["Companies get a subsidy of 150,000 yuan."], await Found(again, "Which subsidies are there?"));
    }

    [Fact]
    public async Task A_snapshot_comes_back_from_the_file_as_it_was()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "First line.\nSecond line."), ("b.txt", "政策有效期五年。"));
        await using var again = await Open();
        Assert.Equivalent(library.Current.Passages, again.Current.Passages, strict: true);
        Assert.Equivalent(library.Current.Documents, again.Current.Documents, strict: true);
        Assert.Equal(library.Current.Generation, again.Current.Generation);
    }

    [Fact]
    public async Task Unchanged_text_changes_nothing()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "first"), ("b.txt", "second"));
        var before = library.Current;
        var report = await Ingest(library, ("a.txt", "first"), ("b.txt", "second"));
        Assert.Equal((0, 0, 2, 0, 0), (report.Added, report.Updated, report.Unchanged, report.Removed, report.Passages));
        Assert.Same(before, library.Current);
    }

    [Fact]
    public async Task New_text_replaces_the_old_passages()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "The old grant.\nA line that stays."), ("b.txt", "other"));
        var kept = library.Current.Passages.Single(passage => passage.Text == "other").Id;
        var report = await Ingest(library, ("a.txt", "The new loan.\nA line that stays."));
        Assert.Equal((0, 1, 0, 0), (report.Added, report.Updated, report.Unchanged, report.Removed));
        Assert.Equal(["The new loan.", "A line that stays.", "other"], Texts(library));
        Assert.Empty(await Found(library, "grant"));
        Assert.Equal(kept, library.Current.Passages[2].Id);
    }

    [Fact]
    public async Task A_complete_request_removes_what_it_does_not_list_in_its_root_and_tenant_only()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "first"), ("b.txt", "second"));
        await Ingest(library, Request(("mine.txt", "own")) with { Tenant = "acme" });
        await Ingest(library, Request(("added.txt", "added")) with { Root = "uploads" });
        var report = await Ingest(library, Request(("b.txt", "second"), ("c.txt", "third")) with { IsComplete = true });
        Assert.Equal((1, 0, 1, 1), (report.Added, report.Updated, report.Unchanged, report.Removed));
        Assert.Equal(["added", "own", "second", "third"], Texts(library).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_is_one_source_whichever_folder_above_it_is_the_root()
    {
        await using var library = await Open();
        var inner = Request(("c.txt", "third")) with { Root = "a/b" };
        await Ingest(library, inner);
        var outer = await Ingest(library, Request(("b/c.txt", "third"), ("d.txt", "fourth")) with { Root = "a", IsComplete = true });
        var again = await Ingest(library, inner with { IsComplete = true });
        Assert.Equal((1, 0, 1, 0), (outer.Added, outer.Updated, outer.Unchanged, outer.Removed));
        Assert.Equal((0, 0, 1, 0), (again.Added, again.Updated, again.Unchanged, again.Removed));
        Assert.Equal(["third", "fourth"], Texts(library));
        await Ingest(library, Request(("c.txt", "changed")) with { Root = "a/b", Tenant = "acme" });
        await Ingest(library, Request(("d.txt", "fourth")) with { Root = "a", IsComplete = true });
        Assert.Equal(["fourth", "changed"], Texts(library));
    }

    [Fact]
    public async Task A_root_whose_name_only_begins_alike_is_another()
    {
        await using var library = await Open();
        await Ingest(library, Request(("c.txt", "kept")) with { Root = "a-b" });
        await Ingest(library, Request(("c.txt", "kept too")) with { Root = "ab" });
        var report = await Ingest(library, Request(("d.txt", "new")) with { Root = "a", IsComplete = true });
        Assert.Equal((1, 0), (report.Added, report.Removed));
        Assert.Equal(3, library.Current.Documents.Count);
    }

    [Fact]
    public async Task Metadata_of_a_part_may_name_documents_that_are_not_there_yet()
    {
        await using var library = await Open();
        var metadata = PolicyMetadata.Parse("notice:\n  regions: [Hunan]\nother:\n  regions: [Hubei]\n", "policies.yaml");
        await Ingest(library, Request(("notice.txt", "A grant for everyone who applies.")) with { Metadata = metadata, IsPart = true });
        Assert.Single(await Found(library, "grant", new SearchFilter(Region: "Hunan")));
    }

    [Fact]
    public async Task Files_that_are_no_text_are_named_and_the_others_go_in()
    {
        await using var library = await Open();
        await File.WriteAllBytesAsync(Path.Combine(Folder, "latin.txt"), [0x63, 0x61, 0x66, 0xE9], Cancellation);
        await File.WriteAllBytesAsync(Path.Combine(Folder, "image.txt"), [0x47, 0x49, 0x00, 0x46], Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Folder, "good.txt"), "\uFEFFa good line", Cancellation);
        string[] names = ["latin.txt", "image.txt", "good.txt", "absent.txt"];
        var report = await Ingest(library, new IngestionRequest([.. names.Select(name => new SourceFile(name, Path.Combine(Folder, name)))], "seeds"));
        Assert.Equal(["latin.txt", "image.txt", "absent.txt"], report.Problems.Select(problem => problem.Name));
        Assert.All(report.Problems, problem => Assert.Contains(problem.Name, problem.Message, StringComparison.Ordinal));
        Assert.Contains("UTF-8", report.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(["a good line"], Texts(library));
    }

    [Fact]
    public async Task A_file_that_went_bad_keeps_its_old_text()
    {
        await using var library = await Open();
        var path = Path.Combine(Folder, "a.txt");
        var request = new IngestionRequest([new SourceFile("a.txt", path)], "seeds") { IsComplete = true };
        await File.WriteAllTextAsync(path, "good", Cancellation);
        await Ingest(library, request);
        await File.WriteAllBytesAsync(path, [0xFF, 0xFE, 0x00], Cancellation);
        Assert.Single((await Ingest(library, request)).Problems);
        Assert.Equal(["good"], Texts(library));
    }

    [Fact]
    public async Task Two_sources_with_the_same_document_id_get_different_ones_that_stay()
    {
        await using var library = await Open();
        await Ingest(library, ("one/notice.txt", "from one"), ("two/notice.txt", "from two"));
        var ids = library.Current.Documents.Select(stored => stored.Document.Id).ToList();
        Assert.Equal("notice", ids[0]);
        Assert.Matches("^notice-[0-9a-f]{8}$", ids[1]);
        Assert.Equal(2, library.Current.Passages.Select(passage => passage.Id).Distinct().Count());
        await Ingest(library, ("two/notice.txt", "from two, changed"));
        Assert.Equal(ids, library.Current.Documents.Select(stored => stored.Document.Id));
        Assert.Equal(["from two, changed"], library.Current.PassagesOf(ids[1]).Select(passage => passage.Text));
    }

    [Fact]
    public async Task A_tenants_documents_are_seen_by_that_tenant_alone()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "subsidy for everyone"));
        await Ingest(library, Request(("a.txt", "subsidy for acme")) with { Tenant = "acme" });
        Assert.Equal(["subsidy for everyone"], await Found(library, "subsidy"));
        Assert.Equal(2, (await Found(library, "subsidy", new SearchFilter(Tenant: "acme"))).Count);
        Assert.Equal(["subsidy for everyone"], await Found(library, "subsidy", new SearchFilter(Tenant: "other")));
        var own = library.Current.Documents.Single(stored => stored.Tenant == "acme").Document.Id;
        Assert.NotNull(library.Current.FindDocument(own, "acme"));
        Assert.Null(library.Current.FindDocument(own, null));
        Assert.Null(library.Current.FindDocument(own, "other"));
    }

    [Fact]
    public async Task Passages_are_found_by_id_and_by_document()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "one\ntwo"), ("b.txt", "three"));
        Assert.Equal([0, 1], library.Current.PassagesOf("a").Select(passage => passage.Ordinal));
        Assert.Empty(library.Current.PassagesOf("unknown"));
        Assert.All(library.Current.Passages, passage => Assert.Same(passage, library.Current.FindPassage(passage.Id)));
        Assert.Null(library.Current.FindPassage(Guid.Empty));
    }

    [Fact]
    public async Task A_cancelled_ingestion_changes_nothing()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "first"));
        using var cancellation = new CancellationTokenSource();
        var progress = new InstantProgress(_ => cancellation.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            library.IngestAsync(Request(("b.txt", "second"), ("c.txt", "third")), progress, cancellation.Token));
        await using var again = await Open();
        Assert.Equal(["first"], Texts(again));
    }

    [Fact]
    public async Task Metadata_is_added_filtered_by_and_taken_back()
    {
        await using var library = await Open();
        var request = Request(("notice.txt", "A grant for everyone who applies."));
        await Ingest(library, request with { Metadata = PolicyMetadata.Parse("notice:\n  regions: [Hunan]\n", "policies.yaml") });
        Assert.Single(await Found(library, "grant", new SearchFilter(Region: "hunan")));
        Assert.Empty(await Found(library, "grant", new SearchFilter(Region: "Hubei")));
        var report = await Ingest(library, request with { Metadata = PolicyMetadata.Parse("notice:\n  regions: [Hubei]\n", "policies.yaml") });
        Assert.Equal((1, 0), (report.Updated, report.Unchanged));
        Assert.Single(await Found(library, "grant", new SearchFilter(Region: "Hubei")));
        await Ingest(library, request);
        Assert.Empty(await Found(library, "grant", new SearchFilter(Region: "Hubei")));
    }

    [Fact]
    public async Task Metadata_of_an_unknown_document_changes_nothing()
    {
        await using var library = await Open();
        var request = Request(("notice.txt", "A grant for everyone who applies.")) with { Metadata = PolicyMetadata.Parse("notize:\n  regions: [Hunan]\n", "policies.yaml") };
        var exception = await Assert.ThrowsAsync<InvalidInputException>(() => Ingest(library, request));
        Assert.Contains("line 1", exception.Message, StringComparison.Ordinal);
        Assert.Empty(library.Current.Documents);
    }

    [Fact]
    public async Task Files_read_at_once_come_out_as_each_by_itself()
    {
        // Long enough that every passage's tokens are counted.
        var texts = Enumerable.Range(0, 24).Select(file => string.Join("\n\n", Enumerable.Range(0, 8)
            .Select(paragraph => string.Concat(Enumerable.Repeat($"Paragraph {paragraph} of file {file} grants mill {file * paragraph} a loan. ", 60))))).ToArray();
        await using var library = await Open();
        await Ingest(library, Request([.. texts.Select((text, file) => ($"{file:D2}.txt", text))]));

        var expected = new List<Span>();
        for (var file = 0; file < texts.Length; file++)
        {
            using var size = new PassageSize();
            var source = new Source($"{file:D2}.txt", texts[file]);
            var document = Assert.Single(new DocumentReader().Read(source).Documents);
            expected.AddRange(PassageBuilder.Build(document, source, null, size).Select(passage => passage.Span));
        }

        Assert.True(expected.Count > texts.Length * 8);
        Assert.Equal(expected, library.Current.Passages.Select(passage => passage.Span));
    }

    [Fact]
    public async Task Progress_tells_of_every_file()
    {
        await using var library = await Open();
        var told = new List<IngestionProgress>();
        await library.IngestAsync(Request(("a.txt", "first"), ("b.txt", "second")), new InstantProgress(told.Add), Cancellation);
        Assert.Equal([new IngestionProgress(1, 2, "a.txt"), new IngestionProgress(2, 2, "b.txt")], told);
    }

    [Fact]
    public async Task A_name_listed_twice_is_taken_once()
    {
        await using var library = await Open();
        var report = await Ingest(library, ("a.txt", "first"), ("a.txt", "again"));
        Assert.Contains("a.txt", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(["first"], Texts(library));
    }

    private sealed class InstantProgress(Action<IngestionProgress> report) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => report(value);
    }
}

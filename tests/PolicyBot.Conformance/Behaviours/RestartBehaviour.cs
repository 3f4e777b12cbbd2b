using PolicyBot.Conformance.Stores;
using PolicyBot.Documents.Metadata;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Conformance.Behaviours;

public abstract class RestartBehaviour(IndexStore store) : Behaviour(store)
{
    [Fact]
    public async Task What_was_ingested_is_there_after_a_restart_as_it_was()
    {
        var library = await OpenAsync();
        await IngestAsync(library, Request(("a.txt", "Grants\n\n1. For factories\n\nThere are grants."), ("b.txt", "政策有效期五年。")) with
        { Metadata = PolicyMetadata.Parse("a:\n  regions: [Hunan]\n  documentNumber: No. 5\n", "policies.yaml"), IsPart = true });
        await IngestAsync(library, Request(("own.txt", "An own grant.")) with { Tenant = "acme" });
        var expected = await SearchAsync(library, "grants", new SearchFilter("acme"));
        await library.DisposeAsync();
        var again = await OpenAsync();
        Assert.Equivalent(library.Current.Passages, again.Current.Passages, strict: true);
        Assert.Equivalent(library.Current.Documents, again.Current.Documents, strict: true);
        Assert.Equivalent(expected, await SearchAsync(again, "grants", new SearchFilter("acme")), strict: true);
        Assert.Equal(0, (await IngestAsync(again, Request(("own.txt", "An own grant.")) with { Tenant = "acme" })).Added);
    }

    [Fact]
    public async Task Another_embedding_model_makes_the_index_anew()
    {
        var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", "Digitalisation vouchers."), ("b.txt", "Museum tickets."));
        Assert.Empty(await SearchAsync(library, "digitally"));
        await library.DisposeAsync();
        foreach (var model in (WordVectors[])[new("first", 48), new("second", 32)])
        {
            var again = await OpenAsync(model);
            Assert.Equal("Digitalisation vouchers.", (await SearchAsync(again, "digitally"))[0].Passage.Text);
            await again.DisposeAsync();
        }

        var without = await OpenAsync();
        Assert.Empty(await SearchAsync(without, "digitally"));
        Assert.Equal(["Digitalisation vouchers."], await FoundAsync(without, "vouchers"));
    }

    [Fact]
    public async Task Two_that_start_with_another_model_at_once_end_with_one_index()
    {
        var library = await OpenAsync();
        await IngestAsync(library, Request(Enumerable.Range(0, 20).Select(number => ($"{number:d2}.txt", $"Digitalisation voucher {number}."))));
        await library.DisposeAsync();
        var both = await Task.WhenAll(Task.Run(() => OpenAsync(new WordVectors())), Task.Run(() => OpenAsync(new WordVectors())));
        foreach (var opened in both)
            Assert.Equal(20, (await SearchAsync(opened, "digitally vouched", top: 50)).Select(hit => hit.Passage.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_model_that_was_exchanged_behind_its_name_is_told_of()
    {
        var library = await OpenAsync(new WordVectors("model", 48));
        await IngestAsync(library, ("a.txt", "There are grants."));
        await library.DisposeAsync();
        var again = await OpenAsync(new WordVectors("model", 32));
        var exception = await Assert.ThrowsAsync<Documents.InvalidInputException>(() => IngestAsync(again, ("b.txt", "There are loans.")));
        Assert.Contains("vectors of 32 numbers, the index holds vectors of 48", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["There are grants."], await FoundAsync(again, "grants"));
    }
}

public sealed class EmbeddedRestart() : RestartBehaviour(new EmbeddedStore());

public sealed class LoopbackQdrantRestart() : RestartBehaviour(new LoopbackQdrantStore());

public sealed class RealQdrantRestart() : RestartBehaviour(new RealQdrantStore());

using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Answers;
using PolicyBot.Answers.Model;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Tests.Retrieval;

namespace PolicyBot.Tests.Answers;

/// <summary>A pipeline over invented policies with the shipped glossary, each file in a real library.</summary>
public sealed class InventedPolicies : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _texts;
    private PolicyLibrary? _library;
    private AnswerPipeline? _pipeline;

    private InventedPolicies(Dictionary<string, string> texts) => _texts = texts;

    /// <summary>Ingests <paramref name="files"/>.</summary>
    public static async Task<InventedPolicies> OfAsync(params (string Name, string Text)[] files)
    {
        var policies = new InventedPolicies(files.ToDictionary(file => file.Name, file => file.Text));
        var cancellation = TestContext.Current.CancellationToken;
        policies._library = await PolicyLibrary.OpenAsync(new LibraryOptions { DataPath = policies._folder.Path }, TimeProvider.System, cancellation);
        await policies._library.IngestAsync(
            new IngestionRequest([.. files.Select(file => SourceFile.FromText(file.Name, file.Text))], "tests"), null, cancellation);
        var glossary = await Glossary.ReadAsync(Repository.PathOf("seeds", "glossary.yaml"), cancellation);
        policies._pipeline = AnswerPipeline.Extractive(
            new PassageSearch(policies._library, glossary), policies._library.Analyzer, glossary, TimeProvider.System, NullLogger.Instance);
        return policies;
    }

    /// <summary>The id of the only document whose title begins so.</summary>
    public string DocumentId(string title) =>
        _library!.Current.Documents.Single(stored => stored.Document.Title.StartsWith(title, StringComparison.Ordinal)).Document.Id;

    /// <summary>Answers, and checks that every quote stands in its source and nothing but the assistant's own words is without one.</summary>
    public async Task<Answer> AskAsync(string question, params Turn[] turns)
    {
        var answer = await _pipeline!.AnswerAsync(new Question(question, null, turns), TestContext.Current.CancellationToken);
        Assert.All(answer.Citations, citation => Assert.Equal(citation.Quote, _texts[citation.Source][citation.Start..citation.End]));
        Assert.All(answer.Claims, claim => Assert.Equal(claim.Support == Support.Asserted, claim.Citations.Count == 0));
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        if (_library is not null)
            await _library.DisposeAsync();
        _folder.Dispose();
    }
}

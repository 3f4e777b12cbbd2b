using Microsoft.Data.Sqlite;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Tests.Retrieval.Library;

public abstract class LibraryTestBase : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected string Folder => _folder.Path;

    protected string IndexPath => _folder.File("index.db");

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static IngestionRequest Request(params (string Name, string Text)[] files) =>
        new([.. files.Select(file => SourceFile.FromText(file.Name, file.Text))], "seeds");

    protected static IEnumerable<string> Texts(PolicyLibrary library) => library.Current.Passages.Select(passage => passage.Text);

    protected static async Task<IReadOnlyList<string>> Found(PolicyLibrary library, string text, SearchFilter? filter = null) =>
        [.. (await new PassageSearch(library, Glossary.Empty).SearchAsync(text, filter ?? SearchFilter.Public, 10, Cancellation)).Hits.Select(hit => hit.Passage.Text)];

    protected static Task<IngestionReport> Ingest(PolicyLibrary library, IngestionRequest request) => library.IngestAsync(request, null, Cancellation);

    protected static Task<IngestionReport> Ingest(PolicyLibrary library, params (string Name, string Text)[] files) => Ingest(library, Request(files));

    protected Task<PolicyLibrary> Open() => Open(new LibraryOptions { DataPath = Folder, BusyTimeout = TimeSpan.FromSeconds(20) });

    protected static Task<PolicyLibrary> Open(LibraryOptions options) => PolicyLibrary.OpenAsync(options, TimeProvider.System, Cancellation);

    protected SqliteConnection Connect(string? path = null)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path ?? IndexPath, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    protected void Sql(string sql)
    {
        using var connection = Connect();
        Sql(connection, sql);
    }

    protected static void Sql(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

using Npgsql;

namespace PolicyBot.EndToEnd.DirectLine;

/// <summary>An empty schema of a test's own on the PostgreSQL server that POLICYBOT_TEST_POSTGRES names, gone afterwards.</summary>
public sealed class PostgresSchema : IAsyncDisposable
{
    private const string Variable = "POLICYBOT_TEST_POSTGRES";

    private readonly string _name = $"t{Guid.NewGuid():N}";
    private readonly NpgsqlDataSource _server;

    private PostgresSchema(string server) => _server = NpgsqlDataSource.Create(server);

    /// <summary>How programs reach it.</summary>
    public (string Name, string Value)[] Environment =>
    [
        ("PolicyBot__Storage__Provider", "postgres"),
        ("PolicyBot__Storage__ConnectionString", new NpgsqlConnectionStringBuilder(_server.ConnectionString) { SearchPath = _name }.ToString()),
    ];

    /// <summary>Makes one, or skips the test where there is no server.</summary>
    public static async Task<PostgresSchema> CreateAsync(CancellationToken cancellationToken)
    {
        var server = System.Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{Variable} names no PostgreSQL server; tests/run.sh starts one.");
        var schema = new PostgresSchema(server!);
        await schema.ExecuteAsync($"CREATE SCHEMA {schema._name}", cancellationToken);
        return schema;
    }

    public async ValueTask DisposeAsync()
    {
        await ExecuteAsync($"DROP SCHEMA {_name} CASCADE", CancellationToken.None);
        await _server.DisposeAsync();
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = _server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using PolicyBot.Documents;

namespace PolicyBot.Storage.Schema;

/// <summary>Brings a database to the present schema: all the migrations that it lacks, or none, in one transaction that keeps
/// every other process waiting. (EF's own <c>Migrate</c> leaves a lock behind in SQLite when its process is killed.)</summary>
internal static class SchemaUpgrade
{
    // Any number that no other program takes on the same server.
    private const long PostgresLock = 0x506F_6C69_6379;

    /// <summary>Upgrades the database; one that is up to date is left as it is.</summary>
    /// <param name="database">The database.</param>
    /// <param name="upTo">The last migration to apply; <c>null</c> for all.</param>
    /// <param name="cancellationToken">Ends the upgrading.</param>
    /// <exception cref="InvalidInputException">A later version of the program has written the database.</exception>
    public static async Task RunAsync(PolicyDatabase database, string? upTo, CancellationToken cancellationToken)
    {
        // SQLite lets nobody else write from here on.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (database.Database.IsNpgsql())
            await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresLock})", cancellationToken);
        var history = database.GetService<IHistoryRepository>();
        await ExecuteAsync(database, history.GetCreateIfNotExistsScript(), cancellationToken);
        var applied = (await history.GetAppliedMigrationsAsync(cancellationToken)).Select(row => row.MigrationId).ToHashSet(StringComparer.Ordinal);
        var known = database.GetService<IMigrationsAssembly>();
        if (applied.Order(StringComparer.Ordinal).LastOrDefault(id => !known.Migrations.ContainsKey(id)) is { } later)
            throw new InvalidInputException($"The database was written by a later version of the program (its schema is {later}). Start that version, or name another database with PolicyBot__Storage__ConnectionString.");
        foreach (var (id, type) in known.Migrations.Where(migration => !applied.Contains(migration.Key)))
        {
            if (upTo is not null && string.CompareOrdinal(id, upTo) > 0)
                break;
            var migration = known.CreateMigration(type, database.Database.ProviderName!);
            foreach (var command in database.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations))
                await ExecuteAsync(database, command.CommandText, cancellationToken);
            await ExecuteAsync(database, history.GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion())), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static Task<int> ExecuteAsync(PolicyDatabase database, string script, CancellationToken cancellationToken) =>
        database.GetService<IRawSqlCommandBuilder>().Build(script).ExecuteNonQueryAsync(
            new RelationalCommandParameterObject(database.GetService<IRelationalConnection>(), null, null, database, null), cancellationToken);
}

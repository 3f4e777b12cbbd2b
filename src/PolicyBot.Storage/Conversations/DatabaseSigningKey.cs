using Microsoft.EntityFrameworkCore;
using PolicyBot.Bot;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Tokens;

namespace PolicyBot.Storage.Conversations;

/// <summary>Keeps the key that signs Direct Line's tokens in the database, so that each replica takes the others' tokens.</summary>
/// <param name="database">The database.</param>
public sealed class DatabaseSigningKey(Database database) : ISigningKeyStore
{
    private const string Name = "directline";

    /// <inheritdoc />
    public async Task<SigningKey> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new SigningKey(await database.WriteAsync(
                async context =>
                {
                    var candidate = SigningKey.Create().Bytes;
                    await context.Database.ExecuteSqlAsync($"INSERT INTO secret (name, value) VALUES ({Name}, {candidate}) ON CONFLICT (name) DO NOTHING", cancellationToken);
                    return await context.Secrets.Where(secret => secret.Name == Name).Select(secret => secret.Value).SingleAsync(cancellationToken);
                },
                cancellationToken));
        }
        catch (StorageUnavailableException)
        {
            throw DirectLineErrors.Unavailable();
        }
    }
}

using Microsoft.Data.Sqlite;
using PolicyBot.Documents;
using PolicyBot.Documents.Metadata;
using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Library;

/// <summary>Brings the index file into a state that can be used: makes it, rebuilds one of another format or fingerprint from its
/// texts, and sets a damaged or foreign one aside. No text that can be read is lost.</summary>
internal sealed class IndexOpening(IndexFile file, string fingerprint, Func<SourcePreparation> prepare, TimeProvider time)
{
    /// <summary>Opens the file and loads what is in it.</summary>
    /// <param name="warn">Told what the operator should know.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public async Task<LibrarySnapshot> OpenAsync(Action<string> warn, CancellationToken cancellationToken)
    {
        file.CreateFolder();
        using var guard = await file.LockOpeningAsync(time, cancellationToken);
        try
        {
            return await PrepareAndLoadAsync(cancellationToken);
        }
        catch (CorruptIndexException exception)
        {
            return await RecoverAsync(exception, warn, cancellationToken);
        }
    }

    /// <summary>Makes the tables where the file has none: somebody may have deleted it while the program was running.</summary>
    public void CreateIfEmpty()
    {
        if (file.Read(connection => IndexSchema.Inspect(connection, fingerprint)) == IndexState.Empty)
            Create([]);
    }

    /// <summary>Makes sure that the file is still one that this program can use.</summary>
    /// <exception cref="InvalidInputException">Another version of the program has taken the file over.</exception>
    public void RequireReady(SqliteConnection connection)
    {
        if (IndexSchema.Inspect(connection, fingerprint) != IndexState.Ready)
        {
            throw new InvalidInputException(
                $"The index file {file.Path} was rebuilt by a program with other rules or another embedding model. Restart this program, or give each its own PolicyBot__DataPath.");
        }
    }

    /// <summary>What is in the file if it can be used and is of another generation than <paramref name="known"/>.</summary>
    public LibrarySnapshot? LoadIfNew(long known) => file.Read(connection =>
    {
        if (IndexSchema.Inspect(connection, fingerprint) != IndexState.Ready || IndexSchema.Generation(connection) is var generation && generation == known)
            return null;
        return new LibrarySnapshot(SourceTable.Load(connection), generation);
    });

    private async Task<LibrarySnapshot> PrepareAndLoadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (file.Read(connection => IndexSchema.Inspect(connection, fingerprint)))
            {
                case IndexState.Foreign:
                    throw new CorruptIndexException("it is another program's database");
                case IndexState.Empty:
                    Create([]);
                    break;
                case IndexState.Outdated:
                    await RebuildAsync(cancellationToken);
                    break;
                default:
                    file.Read(connection =>
                    {
                        IndexSchema.RequireSound(connection);
                        return true;
                    });
                    if (LoadIfNew(known: -1) is { } snapshot)
                        return snapshot;
                    break;
            }
        }
    }

    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        var (texts, metadata) = file.Read(connection => (SourceTable.Texts(connection), SourceTable.Metadata(connection)));
        var prepared = await PrepareAsync(texts, metadata, cancellationToken);
        file.Write(connection =>
        {
            // Another process may have rebuilt it, or added to it, in the meantime: then the caller looks again.
            if (IndexSchema.Inspect(connection, fingerprint) == IndexState.Outdated && SourceTable.Texts(connection).SequenceEqual(texts))
            {
                IndexSchema.Drop(connection);
                Fill(connection, prepared);
            }

            return true;
        });
    }

    private async Task<LibrarySnapshot> RecoverAsync(CorruptIndexException cause, Action<string> warn, CancellationToken cancellationToken)
    {
        var (texts, metadata) = Salvage();
        var prepared = await PrepareAsync(texts, metadata, cancellationToken);
        var aside = file.SetAside(time.GetUtcNow());
        Create(prepared);
        warn($"The index file {file.Path} could not be used ({cause.Message.TrimEnd('.')}). It was set aside as {aside} and a new one made; "
            + $"{texts.Count} source texts were saved from it. Ingest again whatever is missing.");
        return await PrepareAndLoadAsync(cancellationToken);
    }

    private (List<StoredText> Texts, Dictionary<string, PolicyMetadata> Metadata) Salvage()
    {
        var (texts, metadata) = (new List<StoredText>(), new Dictionary<string, PolicyMetadata>());
        UntilDamage(connection => SourceTable.Salvage(connection, texts.Add));
        UntilDamage(connection => metadata = SourceTable.Metadata(connection));
        return (texts, metadata);

        void UntilDamage(Action<SqliteConnection> read)
        {
            try
            {
                file.Read(connection =>
                {
                    read(connection);
                    return true;
                });
            }
            catch (Exception exception) when (exception is CorruptIndexException or InvalidInputException)
            {
                // What came before the damage is saved.
            }
        }
    }

    private async Task<List<PreparedSource>> PrepareAsync(
        List<StoredText> texts, Dictionary<string, PolicyMetadata> metadata, CancellationToken cancellationToken)
    {
        using var preparation = prepare();
        var prepared = new List<PreparedSource>();
        foreach (var stored in texts)
        {
            var source = new Source(stored.Name, stored.Text);
            // Without what it was ingested with, the source's hash differs and the next ingestion prepares it again.
            var added = metadata.GetValueOrDefault(stored.Metadata, PolicyMetadata.None);
            try
            {
                prepared.Add(await preparation.PrepareAsync(source, added, stored.Root, stored.Tenant, cancellationToken));
            }
            catch (InvalidInputException)
            {
                // The text is kept; without a hash the next ingestion tries again and reports what is wrong.
                prepared.Add(new PreparedSource(source, stored.Root, stored.Tenant, added, [], []));
            }
        }

        return prepared;
    }

    private void Create(List<PreparedSource> prepared)
    {
        file.UseWriteAheadLog();
        file.Write(connection =>
        {
            if (IndexSchema.Inspect(connection, fingerprint) == IndexState.Empty)
                Fill(connection, prepared);
            return true;
        });
    }

    // A new file's generation is later than any that a deleted one can have had.
    private void Fill(SqliteConnection connection, List<PreparedSource> prepared)
    {
        IndexSchema.Create(connection, fingerprint, time.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var source in prepared)
            SourceTable.AddOrReplace(connection, source);
    }
}

using Microsoft.Data.Sqlite;
using PolicyBot.Documents;

namespace PolicyBot.Retrieval.Library;

/// <summary>The SQLite file that keeps the library. Every use opens it anew, so that a file which another process replaced is
/// noticed; failures come back as messages that a person can act on.</summary>
internal sealed class IndexFile
{
    private const int Error = 1, CannotRead = 14, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, NotADatabase = 26;
    private readonly string _connectionString;
    private readonly TimeSpan _busyTimeout;
    private readonly int? _maxPageCount;

    public IndexFile(LibraryOptions options)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetFullPath(options.DataPath), "index.db");
        _busyTimeout = options.BusyTimeout;
        _maxPageCount = options.MaxPageCount;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Pooling = false,
            // Whole seconds; 0 would mean to wait for ever.
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
        }.ToString();
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Creates the file's folder where it is missing.</summary>
    public void CreateFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(
                $"The data folder {folder} cannot be created ({exception.Message.TrimEnd('.')}). Choose another one with PolicyBot__DataPath.", exception);
        }
    }

    /// <summary>Reads in one transaction, so that everything read belongs to the same moment.</summary>
    public T Read<T>(Func<SqliteConnection, T> read) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        return read(connection);
    });

    /// <summary>Writes in one transaction that no other process can come between: all of it or nothing.</summary>
    public T Write<T>(Func<SqliteConnection, T> write) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = write(connection);
        transaction.Commit();
        return result;
    });

    /// <summary>Lets readers and a writer work side by side from now on.</summary>
    public void UseWriteAheadLog() => Use(connection => connection.Scalar("PRAGMA journal_mode = WAL"));

    /// <summary>Keeps other processes from opening the library until the result is disposed of: none may come by while the
    /// file is being set aside or rebuilt.</summary>
    public async Task<IDisposable> LockOpeningAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                // Never deleted: a waiting process may have the file open already, and would lock what nobody else sees.
                return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (time.GetElapsedTime(started) < _busyTimeout)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellationToken);
            }
            catch (IOException exception)
            {
                throw new InvalidInputException(
                    $"The index file {Path} is locked by another program that is rebuilding it. Try again when it has finished.", exception);
            }
            catch (UnauthorizedAccessException exception)
            {
                throw new InvalidInputException(
                    $"The index file {Path} may not be written. Give this user write access to the file and its folder.", exception);
            }
        }
    }

    /// <summary>Moves the file and what belongs to it out of the way.</summary>
    /// <returns>The file's new path.</returns>
    public string SetAside(DateTimeOffset now)
    {
        var aside = $"{Path}.corrupt-{now.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}";
        try
        {
            foreach (var suffix in (string[])["", "-wal", "-shm"])
            {
                if (File.Exists(Path + suffix))
                    File.Move(Path + suffix, aside + suffix, overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(
                $"The damaged index file {Path} cannot be set aside ({exception.Message.TrimEnd('.')}). Move it out of the way and start again.", exception);
        }

        return aside;
    }

    private T Use<T>(Func<SqliteConnection, T> use)
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            // SQLite's own waiting looks again within milliseconds; the client's would do so every 150.
            connection.Execute($"PRAGMA busy_timeout = {(int)_busyTimeout.TotalMilliseconds}; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;");
            if (_maxPageCount is { } pages)
                connection.Execute($"PRAGMA max_page_count = {pages};");
            return use(connection);
        }
        catch (SqliteException exception)
        {
            throw Translate(exception);
        }
    }

    private Exception Translate(SqliteException exception) => exception.SqliteErrorCode switch
    {
        // A missing table or column, since every statement is ours.
        Corrupt or NotADatabase or Error => new CorruptIndexException(exception.Message, exception),
        Busy or Locked => new InvalidInputException(
            $"The index file {Path} is locked by another program that is writing to it. Try again when it has finished.", exception),
        Full => new InvalidInputException(
            $"The disk is full: the index file {Path} could not be written. Nothing was changed; free some space and try again.", exception),
        ReadOnly => new InvalidInputException(
            $"The index file {Path} may not be written. Give this user write access to the file and its folder.", exception),
        CannotRead or InputOutput => new InvalidInputException(
            $"The index file {Path} cannot be opened or read ({exception.Message.TrimEnd('.')}). Check that it is a file, that its folder exists and that this user may use both.", exception),
        _ => new InvalidInputException($"The index file {Path} cannot be used ({exception.Message.TrimEnd('.')}).", exception),
    };
}

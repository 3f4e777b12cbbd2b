using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyBot.Answers.Model;
using PolicyBot.Configuration;
using PolicyBot.Documents.Text;

namespace PolicyBot.Questions;

/// <summary>The file that unanswered questions are kept in, in the data folder. Several processes may use it at once.</summary>
/// <param name="folders">Where the data folder is.</param>
public sealed class QuestionFile(Folders folders)
{
    /// <summary>How many different questions are kept; the ones not asked for longest go first.</summary>
    public const int MostQuestions = 5_000;

    /// <summary>The longest text that is kept of a question, in UTF-16 units.</summary>
    public const int LongestText = 500;

    // Another process may be writing.
    private const int PatienceInSeconds = 10;

    private readonly string _path = Path.Combine(folders.Data, "questions.db");

    /// <summary>Adds questions to the file, each counted once more where it is there already.</summary>
    /// <param name="questions">The questions as they were asked, how they ended and when.</param>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    /// <exception cref="IOException">The data folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The data folder cannot be made.</exception>
    public void Add(IReadOnlyCollection<(string Text, AnswerStatus Status, DateTimeOffset Time)> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        Directory.CreateDirectory(folders.Data);
        using var connection = Open(SqliteOpenMode.ReadWriteCreate);
        using var transaction = connection.BeginTransaction(deferred: false);
        Execute(connection, "CREATE TABLE IF NOT EXISTS question (key TEXT PRIMARY KEY, text TEXT NOT NULL, status TEXT NOT NULL, count INTEGER NOT NULL, last INTEGER NOT NULL)");
        foreach (var (asked, status, time) in questions)
        {
            var text = PersonalData.Mask(DisplayText.Fold(asked));
            text = text.Length > LongestText ? text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] : text;
            Execute(connection,
                "INSERT INTO question VALUES ($1, $2, $3, 1, $4) ON CONFLICT (key) DO UPDATE SET count = count + 1, text = $2, status = $3, last = max(last, $4)",
                text.TrimEnd(' ', '?', '？', '.', '。', '!', '！').ToLowerInvariant(), text, status.ToString(), time.ToUnixTimeMilliseconds());
        }

        Execute(connection, "DELETE FROM question WHERE key IN (SELECT key FROM question ORDER BY last DESC, key LIMIT -1 OFFSET $1)", MostQuestions);
        transaction.Commit();
    }

    /// <summary>The questions asked most often, and of those asked equally often the latest, first.</summary>
    /// <param name="top">How many at most.</param>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public IReadOnlyList<UnansweredQuestion> Top(int top)
    {
        if (!File.Exists(_path))
            return [];
        using var connection = Open(SqliteOpenMode.ReadOnly);
        using var command = Command(connection, "SELECT text, status, count, last FROM question ORDER BY count DESC, last DESC, key LIMIT $1", top);
        using var reader = command.ExecuteReader();
        var questions = new List<UnansweredQuestion>();
        while (reader.Read())
        {
            questions.Add(new UnansweredQuestion(
                reader.GetString(0), Enum.Parse<AnswerStatus>(reader.GetString(1)), reader.GetInt32(2), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(3))));
        }

        return questions;
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = PatienceInSeconds,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this file; what varies goes in as a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), values[i]);
        return command;
    }
}

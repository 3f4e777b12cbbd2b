namespace PolicyBot.Storage.Conversations;

/// <summary>The statements that must be exact about who comes first. Each text is one transaction, which locks the conversation's
/// row with its first statement: what the later ones see is what those before them in the lock have left.</summary>
internal static class ConversationSql
{
    // Nobody runs its turns: never did, fell silent, or (where there is one process at a time) was an earlier process.
    private const string IsFree = "(runner IS NULL OR runs_until < @now OR (@alone AND substr(runner, 1, 32) <> @process))";

    /// <summary>Locks the row; SQLite, where a transaction locks everything, needs it not.</summary>
    public const string Lock = "UPDATE conversation SET mark = NULL WHERE id = @id;";

    /// <summary>Adds an activity and tells what came of it.</summary>
    public const string Add = $"""
        UPDATE conversation
        SET last = last + 1, latest = CASE WHEN latest < @now THEN @now ELSE latest + 1 END, used = CASE WHEN used < @now THEN @now ELSE used END,
            gone = CASE WHEN gone < @gone THEN @gone ELSE gone END, mark = @run,
            waiting = CASE WHEN @waits THEN waiting + 1 ELSE waiting END,
            runner = CASE WHEN @waits AND {IsFree} THEN @run ELSE runner END,
            runs_until = CASE WHEN @waits AND {IsFree} THEN @until ELSE runs_until END
        WHERE id = @id
            AND (NOT @waits OR (waiting < @most AND NOT EXISTS (SELECT 1 FROM activity WHERE conversation = @id AND client = @client)));
        INSERT INTO activity (conversation, sequence, time, speaker, is_typing, is_shown, waits, client, body)
        SELECT id, last, latest, @speaker, @typing, @shown, @waits, @client, @body FROM conversation WHERE id = @id AND mark = @run;
        SELECT last, latest, mark, runner, waiting, (SELECT sequence FROM activity WHERE conversation = @id AND client = @client)
        FROM conversation WHERE id = @id;
        """;

    /// <summary>Deletes the activities that made room.</summary>
    public const string MakeRoom = "DELETE FROM activity WHERE conversation = @id AND sequence <= @gone AND NOT waits;";

    /// <summary>Ends a turn and tells the next one. What nobody sees, and what was forgotten meanwhile, goes with its turn.</summary>
    public const string Next = """
        UPDATE activity SET waits = false WHERE conversation = @id AND sequence = @done;
        DELETE FROM activity WHERE conversation = @id AND sequence = @done
            AND (NOT is_shown OR sequence <= (SELECT gone FROM conversation WHERE id = @id));
        DELETE FROM activity WHERE conversation = @id AND sequence > @done AND is_typing AND speaker = @bot;
        UPDATE conversation
        SET waiting = (SELECT count(*) FROM activity WHERE conversation = @id AND sequence > @done AND waits),
            runner = CASE WHEN EXISTS (SELECT 1 FROM activity WHERE conversation = @id AND sequence > @done AND waits) THEN runner END
        WHERE id = @id AND runner = @run;
        SELECT sequence, time, body, is_shown FROM activity
        WHERE conversation = @id AND sequence > @done AND waits AND EXISTS (SELECT 1 FROM conversation WHERE id = @id AND runner = @run)
        ORDER BY sequence LIMIT 1;
        """;

    /// <summary>Gives the turns of a conversation to another run, if its own has died.</summary>
    public const string TakeOver = $"UPDATE conversation SET runner = @run, runs_until = @until WHERE id = @id AND waiting > 0 AND {IsFree};";

    /// <summary>Finds conversations whose runs have died.</summary>
    public const string LeftAlone = $"SELECT id FROM conversation WHERE waiting > 0 AND {IsFree} LIMIT 100;";
}

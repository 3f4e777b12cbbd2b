using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PolicyBot.Answers.Model;
using PolicyBot.Bot.Feedback;

namespace PolicyBot.Storage.Feedback;

/// <summary>Keeps feedback in the database.</summary>
/// <param name="database">The database.</param>
/// <param name="options">How long it is kept.</param>
/// <param name="mask">Takes personal data out of what people wrote.</param>
/// <param name="time">The clock.</param>
public sealed class DatabaseFeedback(Database database, StorageOptions options, Func<string, string> mask, TimeProvider time) : IFeedbackStore
{
    /// <summary>The longest reason and question that are kept, in UTF-16 units.</summary>
    public const int LongestText = 2_000;

    /// <inheritdoc />
    public Task RecordAsync(AnswerFeedback feedback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        var row = new
        {
            Id = Id(feedback), Channel = Clean(feedback.Channel)!, Conversation = Clean(feedback.ConversationId)!, Activity = Clean(feedback.ActivityId)!,
            Reaction = feedback.Reaction.ToString(), Reason = Said(feedback.Reason), Question = Said(feedback.Question), Answer = Clean(feedback.Answer),
            Citations = JsonSerializer.Serialize(feedback.Citations), IndexVersion = Clean(feedback.IndexVersion), Time = feedback.Time.ToUnixTimeMilliseconds(),
        };
        return database.WriteAsync(
            context => context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO feedback (id, channel, conversation, activity, person, reaction, reason, question, answer, citations, index_version, time)
                VALUES ({row.Id}, {row.Channel}, {row.Conversation}, {row.Activity}, {feedback.Person}, {row.Reaction}, {row.Reason}, {row.Question}, {row.Answer}, {row.Citations}, {row.IndexVersion}, {row.Time})
                ON CONFLICT (id) DO UPDATE SET reaction = excluded.reaction, reason = excluded.reason, time = excluded.time
                """,
                cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<AnswerFeedback>> LatestAsync(int top, CancellationToken cancellationToken)
    {
        var limit = Limit();
        var rows = await database.ReadAsync(
            context => context.Feedback.Where(row => row.Time >= limit).OrderByDescending(row => row.Time).ThenBy(row => row.Id).Take(top).ToListAsync(cancellationToken),
            cancellationToken);
        return [.. rows.Select(row => new AnswerFeedback(
            row.Channel, row.Conversation, row.Activity, row.Person, Enum.Parse<Reaction>(row.Reaction), row.Reason, row.Question, row.Answer,
            JsonSerializer.Deserialize<Citation[]>(row.Citations) ?? [], row.IndexVersion, DateTimeOffset.FromUnixTimeMilliseconds(row.Time)))];
    }

    /// <inheritdoc />
    public async Task ForgetAsync(string person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var ids = await database.ReadAsync(
            context => context.Feedback.Where(row => row.Person == person).Select(row => row.Id).ToListAsync(cancellationToken), cancellationToken);
        // The id is made of the person too, and a conversation of two tells who it was.
        foreach (var id in ids)
        {
            var unknown = Guid.NewGuid().ToString("N");
            await database.WriteAsync(
                context => context.Database.ExecuteSqlAsync(
                    $"UPDATE feedback SET id = {unknown}, person = NULL, reason = NULL, question = NULL, conversation = '', activity = '' WHERE id = {id}",
                    cancellationToken),
                cancellationToken);
        }
    }

    /// <summary>Deletes the feedback that has been kept for long.</summary>
    /// <param name="cancellationToken">Ends the deleting.</param>
    /// <returns>How much there was.</returns>
    /// <exception cref="Bot.StorageUnavailableException">The database cannot be used now.</exception>
    public Task<int> DeleteExpiredAsync(CancellationToken cancellationToken)
    {
        var limit = Limit();
        return database.WriteAsync(context => context.Database.ExecuteSqlAsync($"DELETE FROM feedback WHERE time < {limit}", cancellationToken), cancellationToken);
    }

    private long Limit() => (time.GetUtcNow() - TimeSpan.FromDays(options.KeepFeedbackDays)).ToUnixTimeMilliseconds();

    // Somebody unknown has no earlier reaction that this one could replace.
    private static string Id(AnswerFeedback feedback) => feedback.Person is null
        ? Guid.NewGuid().ToString("N")
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', feedback.Channel, feedback.ConversationId, feedback.ActivityId, feedback.Person))));

    private string? Said(string? text)
    {
        if (text is null)
            return null;
        var masked = mask(text);
        return Clean(masked.Length > LongestText ? masked[..LongestText] : masked);
    }

    // PostgreSQL's texts hold neither zeros nor halves of characters.
    private static string? Clean(string? text) =>
        text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", "", StringComparison.Ordinal);
}

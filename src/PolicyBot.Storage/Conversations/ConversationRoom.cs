using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.Storage.Schema;

namespace PolicyBot.Storage.Conversations;

/// <summary>Sees to it that there are no more conversations than allowed.</summary>
/// <param name="limits">How many there may be.</param>
/// <param name="time">The clock.</param>
internal sealed class ConversationRoom(DirectLineLimits limits, TimeProvider time)
{
    /// <summary>Deletes conversations with what was said in them.</summary>
    /// <returns>Their ids.</returns>
    public static async Task<IReadOnlyList<string>> DeleteAsync(
        PolicyDatabase context, Expression<Func<ConversationRow, bool>> which, CancellationToken cancellationToken)
    {
        var ids = await context.Conversations.Where(which).Select(row => row.Id).ToListAsync(cancellationToken);
        if (ids.Count == 0)
            return ids;
        await context.Conversations.Where(which).Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        // One that was used at the last moment stays, with what was said in it.
        var kept = await context.Conversations.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
        ids.RemoveAll(kept.Contains);
        await context.Activities.Where(row => ids.Contains(row.Conversation)).ExecuteDeleteAsync(cancellationToken);
        return ids;
    }

    /// <summary>Ends idle conversations where there are as many as there may be.</summary>
    /// <returns>Their ids.</returns>
    /// <exception cref="DirectLineException">None is idle for long enough.</exception>
    public async Task<IReadOnlyList<string>> MakeRoomAsync(PolicyDatabase context, ConversationStart start, CancellationToken cancellationToken)
    {
        List<string> ended = [];
        var own = await context.Conversations.CountAsync(row => row.Caller == start.Caller, cancellationToken);
        if (own >= limits.ConversationsPerCaller)
        {
            ended.AddRange(await EndOldestAsync(
                context, context.Conversations.Where(row => row.Caller == start.Caller),
                $"There are {own} conversations from your address. Go on with one of them, or try again later.", cancellationToken));
        }

        if (await context.Conversations.CountAsync(cancellationToken) >= limits.Conversations)
        {
            ended.AddRange(await EndOldestAsync(
                context, context.Conversations, "The server has as many conversations as it can hold. Try again later.", cancellationToken));
        }

        return ended;
    }

    private async Task<IReadOnlyList<string>> EndOldestAsync(
        PolicyDatabase context, IQueryable<ConversationRow> among, string refusal, CancellationToken cancellationToken)
    {
        var limit = (time.GetUtcNow() - limits.IdleBeforeMakingRoom).ToUnixTimeMilliseconds();
        var oldest = await among.Where(row => row.Runner == null).OrderBy(row => row.Used).Select(row => new { row.Id, row.Used }).FirstOrDefaultAsync(cancellationToken);
        if (oldest is null || oldest.Used > limit)
        {
            throw DirectLineErrors.TooMany(
                refusal, oldest is null ? limits.IdleBeforeMakingRoom : TimeSpan.FromMilliseconds(oldest.Used - limit));
        }

        return await DeleteAsync(context, row => row.Id == oldest.Id && row.Used <= limit, cancellationToken);
    }
}

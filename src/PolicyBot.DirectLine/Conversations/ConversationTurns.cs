using System.Collections.Concurrent;
using System.Text;
using Newtonsoft.Json.Linq;
using PolicyBot.DirectLine.Stores;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>Runs the turns of conversations, apart from the requests that brought them: those of one conversation one at a time and
/// in order, whichever process they came to.</summary>
/// <param name="store">Says who runs the turns of a conversation, and which comes next.</param>
/// <param name="runTurn">Gives the bot one activity and waits until it is done; it must not throw.</param>
/// <param name="time">The clock.</param>
/// <param name="stopping">Says that the process stops.</param>
public sealed class ConversationTurns(
    IConversationStore store, Func<Conversation, Activity, Task> runTurn, TimeProvider time, CancellationToken stopping)
{
    private const long BeforeAll = -1;

    // Nobody waits for an answer any more, and a message that ends every process must not do so for ever.
    private static readonly TimeSpan TooLate = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Task> _runs = new(StringComparer.Ordinal);

    /// <summary>The runs of this process that are under way.</summary>
    public IReadOnlyCollection<string> Running => [.. _runs.Keys];

    /// <summary>Begins a run, which goes on until nothing waits.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="run">The run, to which the store gave the conversation's turns.</param>
    /// <param name="first">The first turn; <c>null</c> when it waited before this process had a part in it.</param>
    public void Begin(Conversation conversation, string run, Turn? first)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var busy = conversation.OpenRun();
        // A turn is no part of the request that happened to bring it.
        using (ExecutionContext.SuppressFlow())
        {
            var running = new Task<Task>(() => RunAsync(conversation, run, first, busy));
            _runs[run] = running.Unwrap();
            running.Start(TaskScheduler.Default);
        }
    }

    /// <summary>Takes over the turns of a conversation whose process has died. The turn that was under way is run again, unless the
    /// bot had said something already; turns that come minutes too late are left out.</summary>
    /// <param name="conversation">The conversation, with all that was said.</param>
    /// <exception cref="DirectLineException">The conversations cannot be reached.</exception>
    public async Task TakeOverAsync(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var (id, run) = (conversation.Start.Id, store.NewRun());
        var waiting = await store.TakeOverAsync(id, run, stopping);
        while (waiting is not null && (time.GetUtcNow() - waiting.Time > TooLate || IsAnswered(conversation, waiting)))
            waiting = await store.NextAsync(id, run, waiting.Sequence, stopping);
        if (waiting is not null)
            Begin(conversation, run, Turn.Of(waiting, conversation.Start));
    }

    /// <summary>Waits until no run is under way.</summary>
    public Task EndAsync() => Task.WhenAll(_runs.Values);

    private async Task RunAsync(Conversation conversation, string run, Turn? first, IDisposable busy)
    {
        try
        {
            var id = conversation.Start.Id;
            var turn = first ?? await NextAsync(id, run, BeforeAll, conversation.Start);
            while (turn is not null && !stopping.IsCancellationRequested)
            {
                await runTurn(conversation, turn.Incoming);
                conversation.Log.EndTyping();
                if (stopping.IsCancellationRequested)
                    break;
                turn = await NextAsync(id, run, turn.Sequence, conversation.Start);
            }

            if (turn is not null)
                await store.AbandonAsync(run, CancellationToken.None);
        }
        catch (DirectLineException)
        {
            // The store cannot be reached. When it can, whoever finds the rest takes it over.
        }
        finally
        {
            busy.Dispose();
            _runs.TryRemove(run, out _);
        }
    }

    private async Task<Turn?> NextAsync(string id, string run, long done, ConversationStart start) =>
        await store.NextAsync(id, run, done, CancellationToken.None) is { } next ? Turn.Of(next, start) : null;

    private static bool IsAnswered(Conversation conversation, WaitingActivity waiting)
    {
        var id = LogEntry.IdOf(conversation.Start.Id, waiting.Sequence);
        var said = conversation.Log.ReadAfter(waiting.Sequence).Activities.Where(entry => entry is { Speaker: Speaker.Bot, IsTyping: false });
        // What nobody saw is answered without naming it.
        return said.Any(entry => (string?)JObject.Parse(Encoding.UTF8.GetString(entry.Json.Span))["replyToId"] == (waiting.IsShown ? id : null));
    }
}

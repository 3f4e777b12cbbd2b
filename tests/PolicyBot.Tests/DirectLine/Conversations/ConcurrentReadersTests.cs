using System.Text;
using FsCheck.Xunit;
using Newtonsoft.Json.Linq;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Stores;

namespace PolicyBot.Tests.DirectLine.Conversations;

public sealed class ConcurrentReadersTests
{
    private static readonly DirectLineLimits Limits = new() { ActivitiesPerSet = 7 };

    // Each writer says its own numbers in order, typing in between; each reader starts somewhere and comes back at will.
    [Property(MaxTest = 40)]
    public bool Every_reader_gets_every_message_once_and_in_one_order(byte writers, byte messages, byte[] pauses)
    {
        var (speakers, each) = (1 + (writers % 4), 1 + (messages % 40));
        var log = new ConversationLog("c", Limits, new LogBudget(Limits));
        var numbers = new Numbers();
        var total = speakers * each;

        var reading = Enumerable.Range(0, 4).Select(r => Task.Run(() => ReadAsync(log, total, pauses, r))).ToArray();
        var writing = Enumerable.Range(0, speakers).Select(s => Task.Run(() => Write(log, numbers, s, each))).ToArray();
        Task.WhenAll([.. reading, .. writing]).Wait(TimeSpan.FromSeconds(30));

        var orders = reading.Select(r => r.Result).ToArray();
        return orders.All(order => order.SequenceEqual(orders[0]))
            && orders[0].Count == total
            && Enumerable.Range(0, speakers).All(s =>
                orders[0].Where(t => t.StartsWith($"{s}:", StringComparison.Ordinal)).SequenceEqual(Enumerable.Range(0, each).Select(n => $"{s}:{n}")));
    }

    private static void Write(ConversationLog log, Numbers numbers, int speaker, int messages)
    {
        for (var n = 0; n < messages; n++)
        {
            if (n % 3 == 0)
                numbers.Add(log, """{"type":"typing"}""", Speaker.Bot, isTyping: true);
            numbers.Add(log, $"{{\"text\":\"{speaker}:{n}\"}}", n % 2 == 0 ? Speaker.Bot : Speaker.User, isTyping: false);
        }
    }

    // As the store does: one order for all.
    private sealed class Numbers
    {
        private long _last;

        public void Add(ConversationLog log, string body, Speaker speaker, bool isTyping)
        {
            lock (this)
                log.TryAdd(new KeptActivity(++_last, DateTimeOffset.UnixEpoch, Encoding.UTF8.GetBytes(body), speaker, isTyping));
        }
    }

    private static async Task<List<string>> ReadAsync(ConversationLog log, int total, byte[] pauses, int reader)
    {
        List<string> texts = [];
        var watermark = Watermark.Start;
        for (var round = reader; texts.Count < total; round++)
        {
            await log.MoreAfterAsync(watermark);
            if (pauses.Length > 0 && pauses[round % pauses.Length] % 3 == 0)
                await Task.Yield();
            var set = log.ReadAfter(watermark);
            // The client knows the watermark as text.
            watermark = Watermark.Read(Watermark.Of(set.Sequence));
            texts.AddRange(set.Activities.Where(a => !a.IsTyping).Select(a => (string)JObject.Parse(Encoding.UTF8.GetString(a.Json.Span))["text"]!));
        }

        return texts;
    }
}

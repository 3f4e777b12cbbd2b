using System.Diagnostics;
using System.Diagnostics.Metrics;
using PolicyBot.Answering;
using PolicyBot.Configuration;

namespace PolicyBot.ChatModels;

/// <summary>Measures the calls of a language model by OpenTelemetry's semantic conventions for generative AI
/// (<c>gen_ai.client.token.usage</c>, <c>gen_ai.client.operation.duration</c>).</summary>
public sealed class ChatMetrics
{
    private readonly Histogram<int> _tokens;
    private readonly Histogram<double> _duration;

    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">Makes the meter; without one nothing is collected.</param>
    public ChatMetrics(IMeterFactory? meters = null)
    {
        var meter = meters?.Create(AnswerMetrics.MeterName) ?? new Meter(AnswerMetrics.MeterName);
        _tokens = meter.CreateHistogram<int>(
            "gen_ai.client.token.usage", "{token}", "Tokens that a call of the language model used",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144] });
        _duration = meter.CreateHistogram<double>(
            "gen_ai.client.operation.duration", "s", "How long a call of the language model took",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [.01, .02, .04, .08, .16, .32, .64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92] });
    }

    /// <summary>Notes a call.</summary>
    /// <param name="options">The model.</param>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="input">Tokens read.</param>
    /// <param name="output">Tokens written.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="error">What went wrong, or <c>null</c>.</param>
    public void Note(ChatModelOptions options, string prompt, int input, int output, TimeSpan elapsed, string? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        var tags = new TagList
        {
            { "gen_ai.operation.name", "chat" },
            { "gen_ai.provider.name", options.Provider switch { ChatModelOptions.Azure => "azure.ai.openai", var name => name } },
            { "gen_ai.request.model", options.Model },
            { "policybot.prompt", prompt },
        };
        var read = tags;
        read.Add("gen_ai.token.type", "input");
        _tokens.Record(input, read);
        var written = tags;
        written.Add("gen_ai.token.type", "output");
        _tokens.Record(output, written);
        if (error is not null)
            tags.Add("error.type", error);
        _duration.Record(elapsed.TotalSeconds, tags);
    }
}

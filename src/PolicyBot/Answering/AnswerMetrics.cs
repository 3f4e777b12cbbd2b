using System.Diagnostics.Metrics;
using System.Text.Json;
using PolicyBot.Answers.Model;

namespace PolicyBot.Answering;

/// <summary>Counts how questions end and how long answers take.</summary>
public sealed class AnswerMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "PolicyBot";

    private readonly Histogram<double> _duration;

    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">Makes the meter.</param>
    public AnswerMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _duration = meters.Create(MeterName).CreateHistogram<double>(
            "policybot.answer.duration", "s", "How long an answer took, by how the question ended",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5] });
    }

    /// <summary>Notes an answer.</summary>
    /// <param name="answer">The answer.</param>
    public void Note(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _duration.Record(answer.ElapsedMs / 1000,
            new KeyValuePair<string, object?>("status", JsonSerializer.SerializeToElement(answer.Status).GetString()),
            new KeyValuePair<string, object?>("language", JsonSerializer.SerializeToElement(answer.Language).GetString()));
    }
}

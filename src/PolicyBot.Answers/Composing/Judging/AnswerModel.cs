using System.Globalization;

namespace PolicyBot.Answers.Composing.Judging;

/// <summary>A conditional logit model: each possible answer of a question competes with the others and with "none of them", whose
/// score is 0. A score is the sum of features times weights.</summary>
public sealed class AnswerModel
{
    private readonly double[] _weights;

    private AnswerModel(double[] weights) => _weights = weights;

    /// <summary>How many features there are.</summary>
    public static int FeatureCount { get; } = Enum.GetValues<Feature>().Length;

    /// <summary>The model that comes with the program.</summary>
    public static AnswerModel Shipped()
    {
        using var stream = typeof(AnswerModel).Assembly.GetManifestResourceStream("answer-model.txt")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads weights: one feature a line with its weight; lines that start with # are notes. Features that are not
    /// listed weigh nothing.</summary>
    public static AnswerModel Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var weights = new double[FeatureCount];
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            weights[(int)Enum.Parse<Feature>(parts[0])] = double.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        return new AnswerModel(weights);
    }

    /// <summary>The score of a possible answer with <paramref name="features"/>.</summary>
    public double Score(ReadOnlySpan<double> features)
    {
        var score = 0.0;
        for (var index = 0; index < _weights.Length; index++)
            score += _weights[index] * features[index];
        return score;
    }

    /// <summary>The probability that a possible answer with <paramref name="score"/> answers the question rather than nothing does.</summary>
    public static double Confidence(double score) => 1 / (1 + Math.Exp(-score));
}

using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyBot.Documents;

namespace PolicyBot.Answers.Evaluation;

/// <summary>Reads question sets: JSON lines, one <see cref="AnswerExpectation"/> each; empty lines are skipped.</summary>
public static class QuestionSet
{
    /// <summary>How long an expression of a question may take to match.</summary>
    internal static readonly TimeSpan RegexPatience = TimeSpan.FromSeconds(1);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads <paramref name="lines"/> of the file <paramref name="fileName"/>.</summary>
    /// <exception cref="InvalidInputException">A line is broken, or there is none; the message names file and line.</exception>
    public static IReadOnlyList<AnswerExpectation> Read(IEnumerable<string> lines, string fileName)
    {
        var questions = new List<AnswerExpectation>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var question = ReadLine(line, fileName, number);
            if (!ids.Add(question.Id))
                throw new InvalidInputException($"{fileName}, line {number}: the id \"{question.Id}\" stands on an earlier line too.");
            questions.Add(question);
        }

        return questions.Count > 0 ? questions : throw new InvalidInputException($"{fileName} holds no question.");
    }

    private static AnswerExpectation ReadLine(string line, string fileName, int number)
    {
        try
        {
            var question = JsonSerializer.Deserialize<AnswerExpectation>(line, Json)
                ?? throw new InvalidInputException($"{fileName}, line {number}: expected an object, found null.");
            foreach (var pattern in (question.Evidence ?? []).Concat(question.Must ?? []))
                Regex.Match("", pattern, RegexOptions.None, RegexPatience);
            return question;
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException(
                $"{fileName}, line {number}: not a JSON object with \"id\", \"q\" and \"answerable\" (true or false), and lists of "
                + "expressions in \"evidence\" and \"must\".", exception);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidInputException($"{fileName}, line {number}: not a regular expression: {exception.Message}", exception);
        }
    }
}

using Microsoft.Extensions.Options;
using PolicyBot.Answers.Model;
using PolicyBot.Configuration;
using PolicyBot.Questions;

namespace PolicyBot.Tests.Program.Questions;

public sealed class QuestionFileTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_question_asked_again_is_counted_whatever_its_case_and_end()
    {
        var file = File();

        file.Add([("Who is the mayor?", AnswerStatus.NoAnswer, Noon), ("How much", AnswerStatus.Clarify, Noon)]);
        file.Add([("who is  the mayor", AnswerStatus.OutOfScope, Noon.AddHours(1))]);

        Assert.Equal(
            [new UnansweredQuestion("who is the mayor", AnswerStatus.OutOfScope, 2, Noon.AddHours(1)), new UnansweredQuestion("How much", AnswerStatus.Clarify, 1, Noon)],
            file.Top(10));
        Assert.Single(file.Top(1));
    }

    [Fact]
    public void Nothing_is_kept_of_a_file_that_is_not_there() => Assert.Empty(File().Top(10));

    [Fact]
    public void The_questions_not_asked_for_longest_go_when_there_are_too_many()
    {
        var file = File();

        file.Add([.. Enumerable.Range(0, QuestionFile.MostQuestions + 20).Select(number => ($"Question {number}?", AnswerStatus.NoAnswer, Noon.AddSeconds(number)))]);

        var kept = file.Top(QuestionFile.MostQuestions + 100);
        Assert.Equal(QuestionFile.MostQuestions, kept.Count);
        Assert.DoesNotContain(kept, question => question.Text == "Question 19?");
        Assert.Contains(kept, question => question.Text == "Question 20?");
    }

    [Fact]
    public void A_long_question_is_cut_and_personal_data_is_masked_first()
    {
        var file = File();

        file.Add([(new string('a', QuestionFile.LongestText - 3) + " li.wei@example.com", AnswerStatus.NoAnswer, Noon)]);

        var text = Assert.Single(file.Top(1)).Text;
        Assert.Equal(QuestionFile.LongestText, text.Length);
        Assert.DoesNotContain("li.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_writers_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(
            () =>
            {
                var file = File();
                for (var round = 0; round < 10; round++)
                    file.Add([("The same question", AnswerStatus.NoAnswer, Noon), ($"Question of {writer}", AnswerStatus.NoAnswer, Noon)]);
            },
            TestContext.Current.CancellationToken)));

        var kept = File().Top(10);
        Assert.Equal(40, kept[0].Count);
        Assert.All(kept.Skip(1), question => Assert.Equal(10, question.Count));
    }

    private QuestionFile File() => new(new Folders(Options.Create(new ProgramOptions { DataPath = _folder.File("data") })));
}

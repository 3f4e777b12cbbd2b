using PolicyBot.Answers.Composing.Judging;

namespace PolicyBot.Tests.Answers.Composing.Judging;

public sealed class AnswerModelTests
{
    [Fact]
    public void A_score_is_the_sum_of_features_times_weights()
    {
        var model = AnswerModel.Parse("# a note\nAlways -2\n\nSentence 4.5\n");
        var features = new double[AnswerModel.FeatureCount];
        features[(int)Feature.Always] = 1;
        features[(int)Feature.Sentence] = .8;
        features[(int)Feature.Rank] = 1;

        Assert.Equal(1.6, model.Score(features), 6);
    }

    [Fact]
    public void A_feature_that_there_is_not_is_an_error() => Assert.Throws<ArgumentException>(() => AnswerModel.Parse("Luck 3"));

    [Fact]
    public void The_weights_that_come_with_the_program_speak_for_a_sentence_that_has_the_words()
    {
        var model = AnswerModel.Shipped();
        var features = new double[AnswerModel.FeatureCount];
        features[(int)Feature.Always] = 1;
        features[(int)Feature.Rank] = 1;
        var without = model.Score(features);
        features[(int)Feature.Sentence] = 1;

        Assert.True(model.Score(features) > without);
    }

    [Fact]
    public void Confidence_is_even_where_an_answer_is_as_likely_as_none()
    {
        Assert.Equal(.5, AnswerModel.Confidence(0), 6);
        Assert.InRange(AnswerModel.Confidence(4), .95, 1);
    }
}

using PolicyBot.Answers.Composing.Judging;
using PolicyBot.Answers.Understanding;

namespace PolicyBot.Tests.Answers.Composing.Judging;

public sealed class EnumeratedThingsTests
{
    [Theory]
    [InlineData("Which five enterprises are supported?", 5)]
    [InlineData("Please list all 10 regions of the pilot.", 10)]
    [InlineData("What are the four levels of factories?", 4)]
    [InlineData("Which enterprises are supported?", null)]
    [InlineData("How many levels are there?", null)]
    public void The_number_of_things_to_name_is_read(string question, int? expected) =>
        Assert.Equal(expected, EnumeratedThings.NumberIn(new QuestionPart(question, question, QuestionKindReader.Read(question), null)));

    [Theory]
    [InlineData("They are cultivated at four levels: basic, advanced, excellent and leading.", 4, true)]
    [InlineData("The plan cultivates 5 leading enterprises and introduces 80 others.", 5, false)]
    [InlineData("重点支持新材料、智能装备、生物医药、现代茶业四个领域。", 4, true)]
    public void Things_are_named_where_enough_joints_part_them(string text, int number, bool named) =>
        Assert.Equal(named, EnumeratedThings.AreNamed(text, number));
}

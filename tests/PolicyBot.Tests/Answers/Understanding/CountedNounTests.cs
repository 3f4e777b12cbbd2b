using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Answers.Understanding;

public sealed class CountedNounTests
{
    [Theory]
    [InlineData("How many regions take part?", "The pilot covers 10 regions.", true)]
    [InlineData("How many factories were announced?", "Factories are built at four levels.", false)]
    [InlineData("How much is it?", "It is 5 million yuan.", true)]
    public void A_number_counts_what_the_question_counts(string question, string sentence, bool counts)
    {
        var quantity = Assert.Single(QuantityReader.Read(sentence));

        Assert.Equal(counts, new CountedNoun(new TextAnalyzer(), question).Counts(quantity));
    }
}

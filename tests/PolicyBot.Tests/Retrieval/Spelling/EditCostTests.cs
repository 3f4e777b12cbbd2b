using FsCheck.Xunit;
using PolicyBot.Retrieval.Spelling;

namespace PolicyBot.Tests.Retrieval.Spelling;

public sealed class EditCostTests
{
    [Theory]
    [InlineData("reward", "reward", 0)]
    [InlineData("rewrd", "reward", 2)]
    [InlineData("rewward", "reward", 2)]
    [InlineData("rewrad", "reward", 2)]
    [InlineData("rewerd", "reward", 3)]
    [InlineData("elctronik", "electronic", 5)]
    [InlineData("renovation", "relocation", 6)]
    public void Letters_left_out_put_in_and_swapped_cost_less_than_letters_for_letters(string typed, string meant, int cost) =>
        Assert.Equal(cost, EditCost.Between(typed, meant, 10));

    [Fact]
    public void Beyond_the_limit_only_that_it_is_exceeded_is_told()
    {
        Assert.True(EditCost.Between("abcdef", "uvwxyz", 5) > 5);
        Assert.True(EditCost.Between("a", new string('a', 500), 5) > 5);
    }

    [Property]
    public bool Cost_is_the_same_in_both_directions(string left, string right) =>
        EditCost.Between(left ?? "", right ?? "", 1000) == EditCost.Between(right ?? "", left ?? "", 1000);
}

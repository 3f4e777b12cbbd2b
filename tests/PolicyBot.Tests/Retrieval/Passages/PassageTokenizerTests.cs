using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.ML.Tokenizers;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Tests.Retrieval.Passages;

public sealed class PassageTokenizerTests
{
    [Theory]
    [InlineData("Companies get a subsidy of 150,000 yuan, at most 30% of the investment.")]
    [InlineData("本办法自印发之日起施行，有效期五年。")]
    [InlineData("  1.\tWe'll   see\r\n\r\n  what’s NEXT—😀 [ 2025 ] No. 36")]
    public void It_counts_as_the_ready_made_tokenizer_does(string text) =>
        Assert.Equal(
            TiktokenTokenizer.CreateForEncoding("o200k_base").EncodeToIds(text),
            PassageTokenizer.Load().EncodeToIds(text));

    [Fact]
    public void Its_tables_are_kept_by_nothing_else()
    {
        var tables = Tables();
        GC.Collect();
        Assert.False(tables.IsAlive);
    }

    // Not inlined, else a temporary in the test itself would keep the tokenizer.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Tables()
    {
        // The tables are not public; should their name change, this says so.
        var tables = typeof(TiktokenTokenizer).GetField("_encoder", BindingFlags.Instance | BindingFlags.NonPublic);
        Assert.NotNull(tables);
        return new WeakReference(tables.GetValue(PassageTokenizer.Load()));
    }
}

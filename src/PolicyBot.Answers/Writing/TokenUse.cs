namespace PolicyBot.Answers.Writing;

/// <summary>Adds up the tokens that the calls of one turn use.</summary>
public sealed class TokenUse
{
    private int _input;
    private int _output;

    /// <summary>Tokens that the model read.</summary>
    public int Input => Volatile.Read(ref _input);

    /// <summary>Tokens that it wrote.</summary>
    public int Output => Volatile.Read(ref _output);

    /// <summary>Notes what a call used.</summary>
    /// <param name="input">Tokens read.</param>
    /// <param name="output">Tokens written.</param>
    public void Add(int input, int output)
    {
        Interlocked.Add(ref _input, input);
        Interlocked.Add(ref _output, output);
    }
}

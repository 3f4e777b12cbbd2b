namespace PolicyBot.DirectLine.Tokens;

/// <summary>Has the means to issue and read tokens as soon as their key can be had, and asks for it once.</summary>
/// <param name="store">Keeps the key.</param>
/// <param name="limits">How long tokens hold.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenKeys(ISigningKeyStore store, DirectLineLimits limits, TimeProvider time)
{
    private volatile DirectLineTokens? _tokens;

    /// <summary>Issues and reads tokens.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="DirectLineException">The key cannot be reached for the moment.</exception>
    public async ValueTask<DirectLineTokens> TokensAsync(CancellationToken cancellationToken) =>
        _tokens ??= new DirectLineTokens(await store.ReadAsync(cancellationToken), limits, time);
}

namespace PolicyBot.DirectLine.Tokens;

/// <summary>Keeps the key that signs tokens, so that tokens outlive the process and hold in every process that serves the same
/// conversations.</summary>
public interface ISigningKeyStore
{
    /// <summary>The key; made by whoever asks first, of several at the same time by one.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="DirectLineException">It cannot be reached for the moment (503).</exception>
    Task<SigningKey> ReadAsync(CancellationToken cancellationToken);
}

namespace PolicyBot.DirectLine.Tokens;

/// <summary>Keeps the key in a file, for processes over one data folder.</summary>
public sealed class SigningKeyFile : ISigningKeyStore
{
    private readonly Task<SigningKey> _key;

    /// <summary>Opens the file, so that a wrong one is told at the start.</summary>
    /// <param name="path">The file; it need not exist.</param>
    /// <exception cref="IOException">The file cannot be read or written, or is too short to be a key.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    public SigningKeyFile(string path) => _key = Task.FromResult(SigningKey.Open(path));

    /// <inheritdoc />
    public Task<SigningKey> ReadAsync(CancellationToken cancellationToken) => _key;
}

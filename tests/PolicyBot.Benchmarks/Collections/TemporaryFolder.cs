namespace PolicyBot.Benchmarks.Collections;

/// <summary>A folder that is removed again.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("policybot-benchmarks-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

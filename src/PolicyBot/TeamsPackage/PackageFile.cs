namespace PolicyBot.TeamsPackage;

/// <summary>A file of a Teams app package.</summary>
/// <param name="Name">Its name in the package.</param>
/// <param name="Content">What is in it.</param>
public sealed record PackageFile(string Name, byte[] Content);

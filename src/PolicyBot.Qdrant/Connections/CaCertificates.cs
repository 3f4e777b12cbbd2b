using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyBot.Qdrant.Connections;

/// <summary>Certificates of a private authority.</summary>
internal static class CaCertificates
{
    /// <summary>Reads a PEM file.</summary>
    public static bool TryRead(string path, [NotNullWhen(true)] out X509Certificate2Collection? certificates)
    {
        certificates = [];
        try
        {
            certificates.ImportFromPemFile(path);
            return certificates.Count > 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return false;
        }
    }
}

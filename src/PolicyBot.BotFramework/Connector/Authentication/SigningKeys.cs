using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>The keys that an issuer publishes: fetched once, again each day, and sooner when a token names a key that is not among
/// them, though never more than once a minute. While the issuer cannot be reached, the keys at hand stay good for five days.</summary>
/// <param name="metadataUrl">The address of the issuer's OpenID metadata.</param>
/// <param name="client">Fetches it.</param>
/// <param name="clock">Tells the time.</param>
#pragma warning disable CA1001 // The semaphore has no handle to give back, since nobody asks it for one.
internal sealed class SigningKeys(string metadataUrl, HttpClient client, TimeProvider clock)
#pragma warning restore CA1001
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan Good = TimeSpan.FromDays(5);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(5);
    private const string Endorsements = "endorsements";

    private readonly HttpDocumentRetriever _retriever = new(client) { RequireHttps = true, SendAdditionalHeaderData = false };
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private Dictionary<string, SigningKey>? _keys;
    private DateTimeOffset _fetched = DateTimeOffset.MinValue;
    private DateTimeOffset _failed = DateTimeOffset.MinValue;

    /// <summary>Finds a key.</summary>
    /// <param name="id">The key's id, as the token's header names it.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The key; <see langword="null"/> when the issuer has none of that id.</returns>
    /// <exception cref="KeysUnavailableException">The issuer cannot be reached, and there are no keys at hand.</exception>
    public async Task<SigningKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (IsAtHand(id, out var key))
            return key;
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Somebody else may have fetched meanwhile.
            if (IsAtHand(id, out key))
                return key;
            var failure = await FetchAsync(cancellationToken).ConfigureAwait(false);
            if (_keys?.TryGetValue(id, out key) == true && clock.GetUtcNow() - _fetched < Good)
                return key;
            return failure is null ? null : throw failure;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private bool IsAtHand(string id, out SigningKey? key)
    {
        key = null;
        if (_keys is not { } keys)
            return false;
        var age = clock.GetUtcNow() - _fetched;
        return (keys.TryGetValue(id, out key) && age < Fresh) || age < BetweenFetches;
    }

    private async Task<KeysUnavailableException?> FetchAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - _failed < BetweenFailures)
            return new KeysUnavailableException(metadataUrl, null);
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, _retriever, cancellationToken).ConfigureAwait(false);
            _keys = Read(configuration);
            _fetched = clock.GetUtcNow();
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _failed = clock.GetUtcNow();
            return new KeysUnavailableException(metadataUrl, exception);
        }
    }

    private static Dictionary<string, SigningKey> Read(OpenIdConnectConfiguration configuration)
    {
        var endorsements = (configuration.JsonWebKeySet?.Keys ?? [])
            .Where(key => !string.IsNullOrEmpty(key.KeyId) && key.AdditionalData.ContainsKey(Endorsements))
            .GroupBy(key => key.KeyId, StringComparer.Ordinal)
            .ToDictionary(keys => keys.Key, keys => Names(keys.First().AdditionalData[Endorsements]), StringComparer.Ordinal);
        return configuration.SigningKeys
            .Where(key => !string.IsNullOrEmpty(key.KeyId))
            .GroupBy(key => key.KeyId, StringComparer.Ordinal)
            .ToDictionary(
                keys => keys.Key,
                keys => new SigningKey(keys.First(), endorsements.GetValueOrDefault(keys.Key)),
                StringComparer.Ordinal);
    }

    // The library reads fields that it does not know in forms of its own.
    private static HashSet<string> Names(object field) => field switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array =>
            [.. array.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)],
        JArray array => [.. array.Select(name => name.ToString())],
        IEnumerable<object> names => [.. names.OfType<string>()],
        string json when json.StartsWith('[') => [.. JArray.Parse(json).Select(name => name.ToString())],
        _ => [],
    };
}

/// <summary>A key that an issuer publishes.</summary>
/// <param name="Key">The key.</param>
/// <param name="Endorsements">The channels that it may sign for; <see langword="null"/> when the issuer tells none.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string>? Endorsements);

/// <summary>Tokens cannot be checked for the moment, because their issuer's keys cannot be fetched.</summary>
/// <param name="metadataUrl">Where they should be.</param>
/// <param name="innerException">Why not; <see langword="null"/> when that was just told.</param>
internal sealed class KeysUnavailableException(string metadataUrl, Exception? innerException)
    : Exception($"The keys of the tokens' issuer cannot be fetched from {metadataUrl}.", innerException);

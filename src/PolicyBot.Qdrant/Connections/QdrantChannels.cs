using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace PolicyBot.Qdrant.Connections;

/// <summary>Makes channels to a Qdrant server.</summary>
internal static class QdrantChannels
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>A channel with TLS, keep-alive and retries. Retried is what a server has certainly or harmlessly not done yet: every call
    /// of ours may be made twice, since points have ids of their own. A budget keeps retries from burdening a server in trouble.</summary>
    public static GrpcChannel Open(QdrantOptions options) => GrpcChannel.ForAddress(options.Url!, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(Math.Min(5, options.TimeoutSeconds)),
            // A connection that a firewall has dropped without a word is noticed before a question meets it.
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(10),
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
            EnableMultipleHttp2Connections = true,
            SslOptions = Tls(options),
        },
        DisposeHttpClient = true,
        MaxReceiveMessageSize = 256 * Megabyte,
        MaxSendMessageSize = null,
        // A batch of passages must fit, or it would not be retried.
        MaxRetryBufferPerCallSize = 16 * Megabyte,
        MaxRetryBufferSize = 64 * Megabyte,
        ServiceConfig = new ServiceConfig
        {
            MethodConfigs =
            {
                new MethodConfig
                {
                    Names = { MethodName.Default },
                    RetryPolicy = new RetryPolicy
                    {
                        MaxAttempts = 4,
                        // The client draws each wait at random up to these.
                        InitialBackoff = TimeSpan.FromMilliseconds(100),
                        MaxBackoff = TimeSpan.FromSeconds(2),
                        BackoffMultiplier = 2,
                        RetryableStatusCodes = { StatusCode.Unavailable, StatusCode.ResourceExhausted },
                    },
                },
            },
            RetryThrottling = new RetryThrottlingPolicy { MaxTokens = 20, TokenRatio = .1 },
        },
    });

    private static SslClientAuthenticationOptions Tls(QdrantOptions options)
    {
        var tls = new SslClientAuthenticationOptions();
        if (!string.IsNullOrEmpty(options.CaCertificate) && CaCertificates.TryRead(options.CaCertificate, out var authorities))
        {
            tls.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                // A private authority seldom says where its revocations are listed.
                RevocationMode = X509RevocationMode.NoCheck,
            };
            tls.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        return tls;
    }
}

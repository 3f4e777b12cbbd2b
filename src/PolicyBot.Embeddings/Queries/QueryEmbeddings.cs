using System.Globalization;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using PolicyBot.Embeddings.Providers;

namespace PolicyBot.Embeddings.Queries;

/// <summary>Gives questions their vectors within a deadline. A model that keeps failing is left alone for a while, so that not every
/// question waits in vain.</summary>
internal sealed class QueryEmbeddings : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline _pipeline;
    private readonly string _model;

    /// <summary>Sets the deadline.</summary>
    /// <param name="inner">The model.</param>
    /// <param name="deadline">How long a question waits.</param>
    /// <param name="time">The clock.</param>
    public QueryEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, TimeSpan deadline, TimeProvider time)
        : base(inner)
    {
        _model = Failure.NameOf(inner);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = .5,
                MinimumThroughput = 3,
                SamplingDuration = Rest,
                BreakDuration = Rest,
            })
            .AddTimeout(deadline)
            .Build();
    }

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            // However slowly the model takes notice: the question goes on.
            return await _pipeline.ExecuteAsync(
                async token => await base.GenerateAsync(values, options, token).WaitAsync(token), cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw new EmbeddingException(string.Create(CultureInfo.InvariantCulture,
                $"{_model} did not answer a question within {exception.Timeout.TotalSeconds:0.##} s (PolicyBot__Embeddings__QueryTimeoutSeconds)."), exception);
        }
        catch (BrokenCircuitException exception)
        {
            throw new EmbeddingException($"{_model} failed several times in a row and is not asked for {Rest.TotalSeconds:0} s.", exception);
        }
    }
}

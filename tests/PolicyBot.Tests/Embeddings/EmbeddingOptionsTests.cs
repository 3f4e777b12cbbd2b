using Microsoft.Extensions.Options;

namespace PolicyBot.Tests.Embeddings;

public sealed class EmbeddingOptionsTests : EmbeddingTestBase
{
    [Theory]
    [InlineData("Provider=huggingface", "Provider is \"huggingface\": choose one of none, openai, azure, ollama, onnx")]
    [InlineData("Provider=openai", "Model is not set")]
    [InlineData("Provider=openai;Model=m", "ApiKey is not set")]
    [InlineData("Provider=openai;Model=m;ApiKey=my key", "ApiKey holds white space")]
    [InlineData("Provider=openai;Model=m;Endpoint=models.example.com", "Endpoint is no plain http or https address")]
    [InlineData("Provider=openai;Model=m;Endpoint=https://user:password@models.example.com", "Endpoint is no plain http or https address")]
    [InlineData("Provider=azure;Model=m;ApiKey=k", "Endpoint is not set")]
    [InlineData("Provider=azure;Model=m;Endpoint=http://example.com", "Endpoint must be an https address")]
    [InlineData("Provider=ollama", "Model is not set")]
    [InlineData("Provider=onnx", "Path is not set")]
    [InlineData("Provider=onnx;Path=nowhere", "Path is \"nowhere\", where there is no model.onnx")]
    [InlineData("Provider=ollama;Model=m;BatchSize=many", "PolicyBot__Embeddings__BatchSize is no number")]
    [InlineData("Provider=ollama;Model=m;BatchSize=0", "BatchSize is 0: give a number from 1 to 2048")]
    [InlineData("Provider=ollama;Model=m;Concurrency=65", "Concurrency is 65")]
    [InlineData("Provider=ollama;Model=m;Dimensions=0", "Dimensions is 0")]
    [InlineData("Provider=ollama;Model=m;Weight=1.5", "Weight is 1.5: give a number from 0 to 1")]
    [InlineData("Provider=ollama;Model=m;Retries=-1", "Retries is -1")]
    [InlineData("Provider=ollama;Model=m;TimeoutSeconds=0", "TimeoutSeconds is 0")]
    [InlineData("Provider=ollama;Model=m;QueryTimeoutSeconds=1e9", "QueryTimeoutSeconds is 1000000000")]
    public void A_wrong_value_is_named_in_one_line(string settings, string message)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Open(settings.Split(';')));
        Assert.Contains(message, Assert.Single(exception.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("password", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("my key", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Provider=")]
    [InlineData("Provider=none;Model=;BatchSize=0")]
    public void Without_a_provider_there_is_no_model(string settings) =>
        Assert.Null(Open(settings.Split(';', StringSplitOptions.RemoveEmptyEntries)));
}

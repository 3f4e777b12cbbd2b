using System.Runtime.CompilerServices;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using PolicyBot.Answers.Writing;
using PolicyBot.Configuration;

namespace PolicyBot.ChatModels;

/// <summary>Calls the configured model through Semantic Kernel: fills prompts in, streams what the model writes, counts tokens and
/// measures. Its kernel has no logger: what is asked and answered gets into the log here, if it is switched on, or nowhere.</summary>
internal sealed class SemanticKernelCalls : IDisposable
{
    private readonly ChatModelOptions _options;
    private readonly IReadOnlyDictionary<string, KernelFunction> _prompts;
    private readonly TokenBudget _budget;
    private readonly ChatMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HttpClient _http;
    private readonly IChatCompletionService _service;
    private volatile bool _refusesTools;

    public SemanticKernelCalls(
        ChatModelOptions options, IReadOnlyDictionary<string, KernelFunction> prompts, TokenBudget budget, ChatMetrics metrics,
        TimeProvider time, ILoggerFactory loggers)
    {
        _options = options;
        _prompts = prompts;
        _budget = budget;
        _metrics = metrics;
        _time = time;
        _logger = loggers.CreateLogger("PolicyBot.ChatModels");
        _http = ChatConnection.Create(options, time, _logger);
        _service = ChatProviders.Create(options, _http);
    }

    /// <summary>The whole of what the model writes.</summary>
    public async Task<string> CompleteAsync(Prompt prompt, KernelArguments arguments, TokenUse tokens, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        await foreach (var piece in StreamAsync(prompt, arguments, null, tokens, cancellationToken))
            text.Append(piece);
        return text.ToString();
    }

    /// <summary>What the model writes, as it writes it.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="arguments">What it is filled with.</param>
    /// <param name="tools">What the model may call meanwhile, or <c>null</c>.</param>
    /// <param name="tokens">Told what was used.</param>
    /// <param name="cancellationToken">Ends the call, the request with it.</param>
    /// <exception cref="ChatModelException">The model failed.</exception>
    public async IAsyncEnumerable<string> StreamAsync(
        Prompt prompt, KernelArguments arguments, object? tools, TokenUse tokens, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = new ChatCall(_time.GetTimestamp());
        var offered = _refusesTools ? null : tools;
        var pieces = Begin(prompt, arguments, offered, call, cancellationToken);
        try
        {
            while (true)
            {
                try
                {
                    if (!await pieces.MoveNextAsync())
                        break;
                }
                catch (Exception exception) when (offered is not null && call.Text.Length == 0 && ChatFailures.RefusesTools(exception))
                {
                    _logger.LogWarning("The chat model refuses tools; it is asked without them from now on");
                    _refusesTools = true;
                    offered = null;
                    await pieces.DisposeAsync();
                    pieces = Begin(prompt, arguments, null, call, cancellationToken);
                    continue;
                }
                catch (Exception exception)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    throw call.Failed(ChatFailures.Explain(exception, call.Text.Length > 0));
                }

                if (call.Note(pieces.Current) is { Length: > 0 } text)
                    yield return text;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (ChatFailures.OfFinish(call.Finish, call.Text.Length > 0) is { } failure)
                throw call.Failed(failure);
        }
        finally
        {
            // A request goes with its reader: whoever stops reading ends it.
            await pieces.DisposeAsync();
            Account(prompt, call, tokens, cancellationToken);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private IAsyncEnumerator<StreamingKernelContent> Begin(
        Prompt prompt, KernelArguments arguments, object? tools, ChatCall call, CancellationToken cancellationToken)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(_service);
        builder.Services.AddSingleton<IPromptRenderFilter>(call);
        var kernel = builder.Build();
        var function = _prompts[prompt.Name];
        if (tools is not null)
        {
            kernel.AutoFunctionInvocationFilters.Add(new ToolRounds(_options.ToolRounds));
            var plugin = kernel.Plugins.AddFromObject(tools, AnswerTools.Name);
            var settings = function.ExecutionSettings?.Values.FirstOrDefault()?.Clone() ?? new PromptExecutionSettings();
            settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(plugin);
            arguments = new KernelArguments(arguments, new Dictionary<string, PromptExecutionSettings> { [PromptExecutionSettings.DefaultServiceId] = settings });
        }

        return kernel.InvokeStreamingAsync(function, arguments, cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    private void Account(Prompt prompt, ChatCall call, TokenUse tokens, CancellationToken cancellationToken)
    {
        var (input, output) = call.Tokens();
        tokens.Add(input, output);
        _budget.Spend(input + output);
        var error = cancellationToken.IsCancellationRequested ? "cancelled" : call.Error;
        _metrics.Note(_options, prompt.Name, input, output, _time.GetElapsedTime(call.Started), error);
        if (_options.LogContent)
            _logger.LogInformation("Prompt {Prompt}:\n{Rendered}\nAnswer:\n{Answer}", prompt.Name, call.Rendered, call.Text.ToString());
    }
}

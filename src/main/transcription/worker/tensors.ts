import { type InferenceSession, Tensor } from 'onnxruntime-node';

export function expectTensor(output: InferenceSession.OnnxValueMapType, name: string): Tensor {
	const value = output[name];
	if (!(value instanceof Tensor)) throw new Error(`the network gave no ${name}`);
	return value;
}

export function expectFloats(tensor: Tensor): Float32Array {
	if (!(tensor.data instanceof Float32Array)) throw new Error(`expected float32, got ${tensor.type}`);
	return tensor.data;
}
